package io.komdir.audit.audits.template;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The templates that the product ships, from {@code templates/}. Read and checked at start: a file that violates a rule
 * keeps the service from starting.
 *
 * <p>{@code <code>.json} is the newest version of a template. A raise of its version keeps the one before as {@code
 * <code>.v<version>.json}, since audits that began with it still read it.
 */
@Startup
@ApplicationScoped
class BuiltInTemplates {
    static final String FOLDER = "/templates/";
    static final List<String> CODES =
            List.of("hiring", "owner-mistakes", "repeat-sales", "sales-department", "stage-diagnosis");

    private final NavigableMap<String, List<TemplateVersion>> templates = new TreeMap<>();

    @Inject
    BuiltInTemplates(ObjectMapper json) {
        this(new BuiltInFiles(json, FOLDER), CODES);
    }

    BuiltInTemplates(BuiltInFiles files, Collection<String> codes) {
        for (String code : codes) {
            List<TemplateVersion> versions = new ArrayList<>();
            versions.add(files.newest(code));
            for (int version = versions.get(0).version() - 1; version >= 1; version--) {
                versions.add(files.older(code, version));
            }
            Collections.reverse(versions);
            templates.put(code, List.copyOf(versions));
        }
    }

    /** The newest version of each template, by code, of those after {@code after}. */
    List<TemplateVersion> newestAfter(String after) {
        return templates.tailMap(after, false).values().stream()
                .map(versions -> versions.get(versions.size() - 1))
                .toList();
    }

    /** Version 1 first; empty when the code is not the product's. */
    List<TemplateVersion> versions(String code) {
        return templates.getOrDefault(code, List.of());
    }

    Optional<TemplateVersion> newest(String code) {
        List<TemplateVersion> versions = versions(code);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** The number of the newest version; null when the code is not the product's. */
    Integer newestNumber(String code) {
        return newest(code).map(TemplateVersion::version).orElse(null);
    }

    Optional<TemplateVersion> version(String code, int version) {
        List<TemplateVersion> versions = versions(code);
        return version < 1 || version > versions.size() ? Optional.empty() : Optional.of(versions.get(version - 1));
    }
}
