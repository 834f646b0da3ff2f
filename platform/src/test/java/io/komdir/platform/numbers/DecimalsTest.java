package io.komdir.platform.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.00, 0",
        "0E+5, 0",
        "10, 10",
        "1E+1, 10",
        "1.50, 1.5",
        "100.00, 100",
        "-2.0, -2",
        "0.001, 0.001"
    })
    void shouldHaveOnePlainFormOfANumber(String number, String plain) {
        assertThat(Decimals.plain(new BigDecimal(number))).isEqualTo(new BigDecimal(plain));
        assertThat(Decimals.text(new BigDecimal(number))).isEqualTo(plain);
    }

    @Test
    void shouldKeepNull() {
        assertThat(Decimals.plain(null)).isNull();
        assertThat(Decimals.rounded((BigDecimal) null, 2)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2.344, 2.34", "2.345, 2.35", "-2.345, -2.35", "2.999, 3", "0.004, 0"})
    void shouldRoundHalfUp(String number, String rounded) {
        assertThat(Decimals.rounded(new BigDecimal(number), 2)).isEqualTo(new BigDecimal(rounded));
        assertThat(Decimals.rounded(Double.parseDouble(number), 2)).isEqualTo(new BigDecimal(rounded));
    }

    @Test
    void shouldHaveNoQuotientByZero() {
        assertThat(Decimals.quotient(BigDecimal.TEN, BigDecimal.ZERO, 6)).isNull();
        assertThat(Decimals.quotient(BigDecimal.TEN, new BigDecimal("4"), 6)).isEqualTo(new BigDecimal("2.5"));
        assertThat(Decimals.quotient(BigDecimal.ONE, new BigDecimal("3"), 6)).isEqualTo(new BigDecimal("0.333333"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0.50, 0, 1",
        "12.3450, 2, 3",
        "1000, 4, 0",
        "1e999999999, 1000000000, 0",
        "1e-999999999, 0, 999999999"
    })
    void shouldCountDigits(String number, long integer, int fraction) {
        assertThat(Decimals.integerDigits(new BigDecimal(number))).isEqualTo(integer);
        assertThat(Decimals.fractionDigits(new BigDecimal(number))).isEqualTo(fraction);
    }
}
