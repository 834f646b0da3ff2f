package io.komdir.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRulesTest {
    private final ObjectMapper mapper = new ObjectMapper();

    JsonRulesTest() {
        new JsonRules().customize(mapper);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-0", "0e-999999999", "0e999999999"})
    void shouldReadAZeroWithoutDigits(String text) throws JsonProcessingException {
        // When
        BigDecimal zero = mapper.readValue(text, BigDecimal.class);

        // Then
        assertThat(zero).isEqualTo(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\\u0000\"", "\"\\ud83d\"", "\"\\ude00\\ud83d\""})
    void shouldRefuseTextThatCannotBeStored(String text) {
        assertThatThrownBy(() -> mapper.readValue(text, String.class)).isInstanceOf(InvalidFormatException.class);
    }

    @Test
    void shouldReadACharacterOfTwoHalves() throws JsonProcessingException {
        assertThat(mapper.readValue("\"\\ud83d\\ude00\"", String.class)).hasSize(2);
    }

    @Test
    void shouldKeepTheDigitsOfEveryOtherNumber() throws JsonProcessingException {
        // When
        BigDecimal number = mapper.readValue("12.500", BigDecimal.class);

        // Then
        assertThat(number).isEqualTo(new BigDecimal("12.500"));
    }
}
