package io.komdir.audit.improvement.diagnosis;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The checks of a diagnosis in their order, as data: {@code diagnosis/checks.json}. */
@ApplicationScoped
public class CheckList {
    private final List<Entry> entries;

    public CheckList(ObjectMapper json) {
        try (InputStream in = CheckList.class.getResourceAsStream("/diagnosis/checks.json")) {
            entries = List.of(json.readValue(in, Entry[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All checks, not judged yet, by code, in order; positions count from 1. */
    public Map<String, Check> open() {
        Map<String, Check> checks = new LinkedHashMap<>();
        for (Entry entry : entries) {
            checks.put(entry.code(), Check.open(checks.size() + 1, entry.basic()));
        }
        return checks;
    }

    /**
     * One check of the list.
     *
     * @param basic to be judged before all checks that are not basic
     */
    record Entry(String code, boolean basic) {}
}
