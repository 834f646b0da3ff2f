package io.komdir.kpi.standup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A text of sections with a bounded length. Each section has a head that is always shown, lines from the most important on, and
 * a line that counts the omitted ones. When not all fits, the sections get their lines in turns, one each, in their order; so no
 * section displaces another one.
 */
final class BoundedLines {
    private final int length;
    private final List<Section> sections = new ArrayList<>();

    private static final class Section {
        private final String head;
        private final List<String> lines;
        private final int unlisted;
        private final IntFunction<String> more;
        private int shown;

        private Section(String head, List<String> lines, int unlisted, IntFunction<String> more) {
            this.head = head;
            this.lines = lines;
            this.unlisted = unlisted;
            this.more = more;
        }

        private boolean complete() {
            return shown == lines.size();
        }

        private String text() {
            StringBuilder text = new StringBuilder(head);
            lines.subList(0, shown).forEach(line -> text.append('\n').append(line));
            int hidden = lines.size() - shown + unlisted;
            if (hidden > 0) {
                text.append('\n').append(more.apply(hidden));
            }
            return text.toString();
        }
    }

    /** @param length of the whole text at most, in UTF-16 units as messengers count */
    BoundedLines(int length) {
        this.length = length;
    }

    /** Adds a section without lines. */
    BoundedLines add(String head) {
        return add(head, List.of(), 0, hidden -> "");
    }

    /**
     * Adds a section.
     *
     * @param unlisted number of items beside the lines
     * @param more the line that counts the omitted ones
     */
    BoundedLines add(String head, List<String> lines, int unlisted, IntFunction<String> more) {
        sections.add(new Section(head, lines, unlisted, more));
        return this;
    }

    /** The text; sections are separated by an empty line. Longer than allowed only when the heads alone are. */
    String text() {
        sections.forEach(section -> section.shown = section.lines.size());
        if (joined().length() > length) {
            sections.forEach(section -> section.shown = 0);
            List<Section> growing = new ArrayList<>(sections);
            while (!growing.isEmpty()) {
                growing.removeIf(section -> section.complete() || !grow(section));
            }
        }
        return joined();
    }

    /** Whether one more line of the section fits. */
    private boolean grow(Section section) {
        section.shown++;
        if (joined().length() <= length) {
            return true;
        }
        section.shown--;
        return false;
    }

    private String joined() {
        return String.join("\n\n", sections.stream().map(Section::text).toList()) + '\n';
    }
}
