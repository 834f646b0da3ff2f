package io.komdir.audit.audits.template;

import io.komdir.audit.audits.template.TemplateRequest.ItemInput;
import io.komdir.audit.shared.BilingualText;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violations;
import io.komdir.platform.text.Codes;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules of a template, for requests and built-in files alike; finds every violation, not the first. */
final class TemplateRules {
    static final int MAX_ITEMS = 200;
    static final int MAX_AREAS = 50;
    static final int MAX_POSITION = 10_000;
    static final int MAX_TITLE = 200;
    static final int MAX_QUESTION = 500;
    static final int MAX_HINT = 2000;

    private final Set<String> areasOfItems;
    private final Set<String> areasWithTitles;
    private final Set<String> areaCodes = new HashSet<>();
    private final Set<String> itemCodes = new HashSet<>();
    private final Set<Integer> positions = new HashSet<>();

    private TemplateRules(TemplateRequest request) {
        areasOfItems = all(request.items(), ItemInput::area);
        areasWithTitles = request.areas() == null ? areasOfItems : all(request.areas(), Area::code);
    }

    /**
     * Checks a template before it is saved.
     *
     * @throws RuleViolationException when it violates a rule
     */
    static void check(String code, TemplateRequest request) {
        TemplateRules rules = new TemplateRules(request);
        Violations violations = new Violations().when(!Codes.isCode(code), "code", "code");
        if (request.title() != null) {
            text(violations, "title", request.title(), MAX_TITLE);
        }
        if (request.areas() != null && !isSize(request.areas(), MAX_AREAS)) {
            violations.add("areas", "size", 1, MAX_AREAS);
        } else {
            violations.each("areas", request.areas(), rules::area);
        }
        if (request.items() == null) {
            violations.add("items", "required");
        } else if (!isSize(request.items(), MAX_ITEMS)) {
            violations.add("items", "size", 1, MAX_ITEMS);
        } else {
            violations.each("items", request.items(), rules::item);
        }
        violations.throwIfAny();
    }

    private void area(Violations violations, Area area) {
        if (area == null) {
            violations.add("", "required");
            return;
        }
        uniqueCode(violations, area.code(), areaCodes);
        violations.when(Codes.isCode(area.code()) && !areasOfItems.contains(area.code()), "code", "area-without-items");
        text(violations, "title", area.title(), MAX_TITLE);
    }

    private void item(Violations violations, ItemInput item) {
        if (item == null) {
            violations.add("", "required");
            return;
        }
        uniqueCode(violations, item.code(), itemCodes);
        if (item.area() == null) {
            violations.add("area", "required");
        } else if (!Codes.isCode(item.area())) {
            violations.add("area", "code");
        } else {
            violations.when(!areasWithTitles.contains(item.area()), "area", "unknown-area");
        }
        measured(violations, item);
        position(violations, item.position());
        text(violations, "question", item.question(), MAX_QUESTION);
        text(violations, "hint", item.hint(), MAX_HINT);
        if (item.evidence() != null) {
            text(violations, "evidence", item.evidence(), MAX_HINT);
        }
    }

    private static void measured(Violations violations, ItemInput item) {
        violations
                .when(item.funnel() != null && !Codes.isCode(item.funnel()), "funnel", "code")
                .when(item.stage() != null && !Codes.isCode(item.stage()), "stage", "code")
                .when(item.metric() != null && !Codes.isCode(item.metric()), "metric", "code")
                .when(item.metric() != null && item.stage() != null, "metric", "metric-or-stage")
                .when(item.funnel() != null && item.stage() == null, "funnel", "only-with-stage");
    }

    private void position(Violations violations, Integer position) {
        if (position == null) {
            violations.add("position", "required");
        } else if (position < 1 || position > MAX_POSITION) {
            violations.add("position", "range", 1, MAX_POSITION);
        } else {
            violations.when(!positions.add(position), "position", "duplicate");
        }
    }

    private static void uniqueCode(Violations violations, String code, Set<String> codes) {
        if (code == null) {
            violations.add("code", "required");
        } else if (!Codes.isCode(code)) {
            violations.add("code", "code");
        } else {
            violations.when(!codes.add(code), "code", "duplicate");
        }
    }

    private static void text(Violations violations, String field, BilingualText text, int max) {
        if (text == null) {
            violations.add(field, "required");
            return;
        }
        language(violations.in(field), "ru", text.ru(), max);
        language(violations.in(field), "en", text.en(), max);
    }

    private static void language(Violations violations, String field, String text, int max) {
        if (text == null || text.isBlank()) {
            violations.add(field, "required");
        } else {
            violations.when(text.strip().length() > max, field, "size", 1, max);
        }
    }

    private static boolean isSize(List<?> elements, int max) {
        return !elements.isEmpty() && elements.size() <= max;
    }

    /** Absent and null elements are left out: other rules name them. */
    private static <T> Set<String> all(List<T> elements, Function<T, String> code) {
        return elements == null
                ? Set.of()
                : elements.stream().filter(Objects::nonNull).map(code).collect(Collectors.toSet());
    }
}
