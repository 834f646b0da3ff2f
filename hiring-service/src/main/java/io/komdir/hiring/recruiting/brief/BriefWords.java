package io.komdir.hiring.recruiting.brief;

import io.komdir.hiring.recruiting.brief.Brief.Kind;
import io.komdir.hiring.recruiting.brief.Brief.Part;
import io.komdir.platform.problem.Messages;
import io.komdir.platform.text.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words of a brief in one language. */
final class BriefWords {
    /** Digits after the point at most; a rate of a scheme has no more. */
    private static final int DIGITS = 6;

    private final Messages messages;
    private final Locale language;

    BriefWords(Messages messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    Locale language() {
        return language;
    }

    String text(String key, Object... arguments) {
        return messages.text(language, "brief." + key, arguments);
    }

    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(DIGITS);
        return format.format(number);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(date);
    }

    /** A list of what the organization wrote; missing when it is empty. */
    Part written(String label, List<String> items) {
        return part(label, Kind.LIST, items.stream().map(Texts::line));
    }

    /** A list in words of our own; missing when it is empty. */
    Part list(String label, List<String> items) {
        return part(label, Kind.LIST, items.stream());
    }

    /** A text, perhaps of several lines; missing when nothing is said. */
    Part text(String label, List<String> lines) {
        return part(label, Kind.TEXT, lines.stream());
    }

    private Part part(String label, Kind kind, Stream<String> items) {
        List<String> said = items.filter(item -> !item.isEmpty()).toList();
        return new Part(label == null ? null : text(label), kind, said, said.isEmpty());
    }

    /** The text's lines; none for null. */
    static List<String> lines(String text) {
        return text == null ? List.of() : Texts.lines(text);
    }
}
