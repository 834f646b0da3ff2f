package io.komdir.kpi.standup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(StrikethroughExtension.create()))
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(List.of(StrikethroughExtension.create()))
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Petrova",
                "**bold**",
                "*",
                "_under_score_",
                "~~gone~~",
                "`code`",
                "[link](http://x.y)",
                "![image](x)",
                "<b>tag</b>",
                "<!-- comment",
                "&amp; &#42;",
                "back\\slash\\",
                "# heading",
                "- item",
                "1. item",
                "> quote",
                "| a | b |",
                "---",
                "ООО «Ромашка» - 100%",
                "O'Neil {0} ''"
            })
    void shouldShowTextAsItIs(String text) {
        // Given
        String line = "- **" + MarkdownText.of(text) + "**: 1";

        // When
        String html = HTML.render(PARSER.parse(line));

        // Then
        String shown = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        assertThat(html).isEqualTo("<ul>\n<li><strong>" + shown + "</strong>: 1</li>\n</ul>\n");
    }

    @Test
    void shouldStayOnOneLineWithoutMarksOfLayout() {
        // Given
        String text = "  Anna\r\n\n# Boss\t\u2028x\u202Eevil\u200F  ";

        // When
        String line = MarkdownText.of(text);

        // Then
        assertThat(line).isEqualTo("Anna # Boss x evil");
    }

    @Test
    void shouldCutWhatIsLongerThanANameAndNotWhatIsAsLong() {
        // Given
        String longest = "я".repeat(MarkdownText.MAX_NAME_LENGTH);

        // When
        String cut = MarkdownText.of(longest + "я");

        // Then
        assertThat(MarkdownText.of(longest)).isEqualTo(longest);
        assertThat(cut).isEqualTo("я".repeat(MarkdownText.MAX_NAME_LENGTH - 1) + "…");
        assertThat(MarkdownText.of("😀".repeat(MarkdownText.MAX_NAME_LENGTH + 1)))
                .isEqualTo("😀".repeat(MarkdownText.MAX_NAME_LENGTH - 1) + "…");
    }
}
