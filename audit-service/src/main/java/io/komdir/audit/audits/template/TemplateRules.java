package io.komdir.audit.audits.template;

import io.komdir.audit.audits.template.TemplateRequest.ItemInput;
import io.komdir.audit.shared.BilingualText;
import io.komdir.audit.shared.Scopes;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a template has to keep to; finds all that is wrong, not the first. */
final class TemplateRules {
    static final int MOST_ITEMS = 200;
    static final int MOST_AREAS = 50;
    static final int LAST_POSITION = 10_000;
    static final int TITLE_LENGTH = 200;
    static final int QUESTION_LENGTH = 500;
    static final int HINT_LENGTH = 2000;

    private static final Pattern CODE = Pattern.compile(Scopes.CODE);

    private final TemplateRequest input;
    private final Set<String> codes = new HashSet<>();
    private final Set<Integer> positions = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    private TemplateRules(TemplateRequest input) {
        this.input = input;
    }

    /**
     * Checks a template before it is saved.
     *
     * @throws RuleViolationException when it breaks a rule
     */
    static void check(String code, TemplateRequest input) {
        TemplateRules rules = new TemplateRules(input);
        if (!isCode(code)) {
            rules.broken("code", "code");
        }
        if (input.title() != null) {
            rules.text("title", input.title(), TITLE_LENGTH);
        }
        rules.areas();
        rules.items();
        if (!rules.violations.isEmpty()) {
            throw new RuleViolationException(rules.violations);
        }
    }

    private void areas() {
        if (input.areas() == null) {
            return;
        }
        if (input.areas().isEmpty() || input.areas().size() > MOST_AREAS) {
            broken("areas", "size", 1, MOST_AREAS);
            return;
        }
        Set<String> asked = input.items() == null
                ? Set.of()
                : input.items().stream()
                        .filter(Objects::nonNull)
                        .map(ItemInput::area)
                        .collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < input.areas().size(); index++) {
            area("areas[" + index + "]", input.areas().get(index), asked, seen);
        }
    }

    private void area(String path, Area area, Set<String> asked, Set<String> seen) {
        if (area == null) {
            broken(path, "required");
            return;
        }
        code(path + ".code", area.code(), seen);
        if (isCode(area.code()) && !asked.contains(area.code())) {
            broken(path + ".code", "area-without-items");
        }
        text(path + ".title", area.title(), TITLE_LENGTH);
    }

    private void items() {
        if (input.items() == null) {
            broken("items", "required");
        } else if (input.items().isEmpty() || input.items().size() > MOST_ITEMS) {
            broken("items", "size", 1, MOST_ITEMS);
        } else {
            Set<String> named = input.areas() == null
                    ? null
                    : input.areas().stream()
                            .filter(Objects::nonNull)
                            .map(Area::code)
                            .collect(Collectors.toSet());
            for (int index = 0; index < input.items().size(); index++) {
                item("items[" + index + "]", input.items().get(index), named);
            }
        }
    }

    private void item(String path, ItemInput item, Set<String> areas) {
        if (item == null) {
            broken(path, "required");
            return;
        }
        code(path + ".code", item.code(), codes);
        if (item.area() == null) {
            broken(path + ".area", "required");
        } else if (!isCode(item.area())) {
            broken(path + ".area", "code");
        } else if (areas != null && !areas.contains(item.area())) {
            broken(path + ".area", "unknown-area");
        }
        measured(path, item);
        position(path + ".position", item.position());
        text(path + ".question", item.question(), QUESTION_LENGTH);
        text(path + ".hint", item.hint(), HINT_LENGTH);
        if (item.evidence() != null) {
            text(path + ".evidence", item.evidence(), HINT_LENGTH);
        }
    }

    private void measured(String path, ItemInput item) {
        optionalCode(path + ".funnel", item.funnel());
        optionalCode(path + ".stage", item.stage());
        optionalCode(path + ".metric", item.metric());
        if (item.metric() != null && item.stage() != null) {
            broken(path + ".metric", "metric-or-stage");
        }
        if (item.funnel() != null && item.stage() == null) {
            broken(path + ".funnel", "only-with-stage");
        }
    }

    private void position(String field, Integer position) {
        if (position == null) {
            broken(field, "required");
        } else if (position < 1 || position > LAST_POSITION) {
            broken(field, "range", 1, LAST_POSITION);
        } else if (!positions.add(position)) {
            broken(field, "duplicate");
        }
    }

    private void text(String field, BilingualText text, int most) {
        if (text == null) {
            broken(field, "required");
            return;
        }
        language(field + ".ru", text.ru(), most);
        language(field + ".en", text.en(), most);
    }

    private void language(String field, String text, int most) {
        if (text == null || text.isBlank()) {
            broken(field, "required");
        } else if (text.strip().length() > most) {
            broken(field, "size", 1, most);
        }
    }

    private void code(String field, String code, Set<String> seen) {
        if (code == null) {
            broken(field, "required");
        } else if (!isCode(code)) {
            broken(field, "code");
        } else if (!seen.add(code)) {
            broken(field, "duplicate");
        }
    }

    private void optionalCode(String field, String code) {
        if (code != null && !isCode(code)) {
            broken(field, "code");
        }
    }

    private static boolean isCode(String text) {
        return text != null && CODE.matcher(text).matches();
    }

    private void broken(String field, String code, Object... args) {
        violations.add(new Violation(field, code, args));
    }
}
