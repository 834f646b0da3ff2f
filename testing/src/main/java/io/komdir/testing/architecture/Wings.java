package io.komdir.testing.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of a service's wings, from the bottom up: a wing uses itself and wings below it, so that no dependency points up
 * or sideways. Every class of the service belongs to a wing.
 */
public final class Wings {
    private final String root;
    private final Map<String, List<String>> usable = new LinkedHashMap<>();

    private Wings(String root) {
        this.root = root;
    }

    /** The wings of a service by its package, such as {@code io.komdir.kpi}. */
    public static Wings of(String root) {
        return new Wings(root);
    }

    /** The next floor: its wings use those of all floors below, and not one another. */
    public Wings floor(String... wings) {
        List<String> below = List.copyOf(usable.keySet());
        Arrays.stream(wings).forEach(wing -> usable.put(wing, below));
        return this;
    }

    /** A wing above that uses only the wings that are named. */
    public Wings apart(String wing, String... used) {
        usable.put(wing, List.of(used));
        return this;
    }

    /** The rule that holds the order. */
    public ArchRule rule() {
        LayeredArchitecture order = layeredArchitecture().consideringOnlyDependenciesInAnyPackage(root + "..");
        for (String wing : usable.keySet()) {
            order = order.layer(wing).definedBy(root + '.' + wing + "..");
        }
        for (String wing : usable.keySet()) {
            List<String> users = new ArrayList<>(usable.keySet());
            users.removeIf(user -> !usable.get(user).contains(wing));
            order = users.isEmpty()
                    ? order.whereLayer(wing).mayNotBeAccessedByAnyLayer()
                    : order.whereLayer(wing).mayOnlyBeAccessedByLayers(users.toArray(String[]::new));
        }
        return order.ensureAllClassesAreContainedInArchitectureIgnoring(
                DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(root + "..")));
    }
}
