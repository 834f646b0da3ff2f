package io.komdir.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.spi.TypeConfiguration;
import org.junit.jupiter.api.Test;

/** With a mapper that refuses unknown properties, as that of requests does. */
class StoredDocumentsTest {
    private static final JavaType<Letter> LETTER =
            new TypeConfiguration().getJavaTypeRegistry().resolveDescriptor(Letter.class);

    private final StoredDocuments documents =
            new StoredDocuments(JsonMapper.builder().findAndAddModules().build());

    @Test
    void shouldReadADocumentWhenANewerReleaseAddedAField() {
        Letter letter = documents.fromString("""
                {"on": "2026-12-01", "amount": 1.50, "lines": ["a"], "stamp": {"value": 1}}
                """, LETTER, null);

        assertThat(letter).isEqualTo(new Letter(LocalDate.of(2026, 12, 1), new BigDecimal("1.50"), List.of("a")));
    }

    @Test
    void shouldReadWhatItWrote() {
        Letter letter = new Letter(LocalDate.of(2026, 12, 1), new BigDecimal("0.10"), List.of("a", "b"));

        assertThat(documents.fromString(documents.toString(letter, LETTER, null), LETTER, null))
                .isEqualTo(letter);
    }

    record Letter(LocalDate on, BigDecimal amount, List<String> lines) {}
}
