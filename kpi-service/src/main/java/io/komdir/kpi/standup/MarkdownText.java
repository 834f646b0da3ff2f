package io.komdir.kpi.standup;

import io.komdir.platform.text.Texts;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** Text of users, escaped for one line of Markdown. */
final class MarkdownText {
    /** Characters of a name; the rest is cut. */
    static final int MAX_NAME_LENGTH = 60;

    private static final List<Extension> EXTENSIONS = List.of(StrikethroughExtension.create());
    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder().extensions(EXTENSIONS).build();

    private MarkdownText() {}

    /** A name: one line, {@value #MAX_NAME_LENGTH} characters at most, shown as it is and never as markup. */
    static String of(String name) {
        return of(name, MAX_NAME_LENGTH);
    }

    /** The same with another length. */
    static String of(String text, int length) {
        return RENDERER.render(new Text(cut(Texts.line(text), length)));
    }

    private static String cut(String line, int length) {
        if (line.codePointCount(0, line.length()) <= length) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, length - 1)).strip() + '…';
    }
}
