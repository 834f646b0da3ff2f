package io.komdir.audit.audits;

import io.komdir.audit.audits.template.Area;
import io.komdir.audit.audits.template.Item;
import io.komdir.audit.audits.template.TemplateVersion;
import io.komdir.audit.shared.BilingualText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small templates for tests of the domain. */
final class TemplatesOfTests {
    private TemplatesOfTests() {}

    /** @param items such as {@code "tools/crm"}, area and item, in their order */
    static TemplateVersion template(int version, String... items) {
        List<Item> all = new ArrayList<>();
        for (String item : items) {
            String[] parts = item.split("/", -1);
            all.add(item(parts[1], parts[0], all.size() + 1));
        }
        List<Area> areas = Arrays.stream(items)
                .map(item -> item.split("/", -1)[0])
                .distinct()
                .map(code -> new Area(code, text(code)))
                .toList();
        return new TemplateVersion("own", version, false, null, null, text("own"), areas, all);
    }

    static Item item(String code, String area, int position) {
        return new Item(code, area, null, null, null, false, position, text(code), text("look"), null);
    }

    static BilingualText text(String text) {
        return new BilingualText(text + "-ru", text + "-en");
    }
}
