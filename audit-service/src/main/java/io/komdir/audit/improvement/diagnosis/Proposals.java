package io.komdir.audit.improvement.diagnosis;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What to do about a cause and where to look, for each check, as data: {@code diagnosis/proposals.json}. */
@ApplicationScoped
public class Proposals {
    private final Map<String, Entry> byCheck;

    public Proposals(ObjectMapper json) {
        try (InputStream in = Proposals.class.getResourceAsStream("/diagnosis/proposals.json")) {
            byCheck = List.of(json.readValue(in, Entry[].class)).stream()
                    .collect(Collectors.toMap(Entry::check, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where to look at this check, in the reader's language; empty for a check without data. */
    List<String> lookAt(String check, Locale language) {
        Entry entry = byCheck.get(check);
        return entry == null
                ? List.of()
                : entry.lookAt().stream().map(text -> text.in(language)).toList();
    }

    /**
     * Bodies for {@code POST /tasks} that follow from the cause, in the reader's language.
     *
     * @param expected from where to where they are to move things
     */
    List<ProposalView> of(Cause cause, Measurement expected, Locale language) {
        Entry entry = byCheck.get(cause.check());
        return entry == null
                ? List.of()
                : entry.tasks().stream()
                        .map(task -> ProposalView.of(cause, expected, task, language))
                        .toList();
    }

    /**
     * What follows from one check.
     *
     * @param lookAt what is to be looked at before the verdict and while mending
     */
    record Entry(String check, List<Text> lookAt, List<Task> tasks) {}

    /**
     * A task that mends the cause.
     *
     * @param area of the commercial block, as in the template {@code sales-department}
     * @param effortDays working days until it is done
     * @param daysToResult working days until its result shows
     */
    record Task(String area, int effortDays, int daysToResult, Text title) {}

    /** A text in both languages. */
    record Text(String ru, String en) {
        String in(Locale language) {
            return language.getLanguage().equals("ru") ? ru : en;
        }
    }
}
