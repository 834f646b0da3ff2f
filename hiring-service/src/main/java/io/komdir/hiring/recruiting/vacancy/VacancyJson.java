package io.komdir.hiring.recruiting.vacancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** Reads and writes what the table {@code vacancy} keeps as JSON. */
@ApplicationScoped
class VacancyJson {
    private final ObjectMapper mapper;

    VacancyJson(ObjectMapper mapper) {
        // What a newer release has added is left out by an older one that still runs beside it.
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    String write(VacancyDocument document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    VacancyDocument read(String text) {
        try {
            return mapper.readValue(text, VacancyDocument.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
