package io.komdir.kpi.ingestion.quarantine;

import java.util.List;
import java.util.stream.Collectors;

/** The arguments of a reason as one text: a statement takes a list of texts, not a list of lists. */
final class MessageArguments {
    private static final char SEPARATOR = '\u001f';

    private MessageArguments() {}

    /** What {@code string_to_array(…, E'\x1f')} splits again. */
    static String join(List<Object> args) {
        return args.stream()
                .map(arg -> arg.toString().replace(SEPARATOR, ' '))
                .collect(Collectors.joining(String.valueOf(SEPARATOR)));
    }
}
