package io.komdir.kpi.standup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A text of parts with a bounded length. Each part has a head that always stands, lines from the most important on, and a
 * line that says how many are left out. When not all fits, the parts get their lines in turns, one each, in the order of the
 * parts; so no part pushes another one out.
 */
final class BoundedLines {
    private final int length;
    private final List<Part> parts = new ArrayList<>();

    private static final class Part {
        private final String head;
        private final List<String> lines;
        private final int unlisted;
        private final IntFunction<String> more;
        private int shown;

        private Part(String head, List<String> lines, int unlisted, IntFunction<String> more) {
            this.head = head;
            this.lines = lines;
            this.unlisted = unlisted;
            this.more = more;
        }

        private boolean whole() {
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

    /** A part without lines. */
    BoundedLines add(String head) {
        return add(head, List.of(), 0, hidden -> "");
    }

    /**
     * A part.
     *
     * @param unlisted how many more there are beside the lines
     * @param more the line for a number of lines that are left out
     */
    BoundedLines add(String head, List<String> lines, int unlisted, IntFunction<String> more) {
        parts.add(new Part(head, lines, unlisted, more));
        return this;
    }

    /** The text; parts stand apart by an empty line. Longer than allowed only when the heads alone are. */
    String text() {
        parts.forEach(part -> part.shown = part.lines.size());
        if (joined().length() > length) {
            parts.forEach(part -> part.shown = 0);
            List<Part> growing = new ArrayList<>(parts);
            while (!growing.isEmpty()) {
                growing.removeIf(part -> part.whole() || !grow(part));
            }
        }
        return joined();
    }

    /** Whether one more line of the part fits. */
    private boolean grow(Part part) {
        part.shown++;
        if (joined().length() <= length) {
            return true;
        }
        part.shown--;
        return false;
    }

    private String joined() {
        return String.join("\n\n", parts.stream().map(Part::text).toList()) + '\n';
    }
}
