package io.komdir.hiring.catalogue.salaryband;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.hiring.catalogue.position.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {
    @ParameterizedTest
    @CsvSource({
        "69999.99, BELOW,  0.7000, 0.0000",
        "70000,    WITHIN, 0.7000, 0.0000",
        "100000,   WITHIN, 1.0000, 0.5000",
        "130000,   WITHIN, 1.3000, 1.0000",
        "130000.01, ABOVE, 1.3000, 1.0000",
        "40000,    BELOW,  0.4000, -0.5000",
        "90000,    WITHIN, 0.9000, 0.3333"
    })
    void shouldSayWhereAnAmountLies(
            BigDecimal amount, Band.Verdict verdict, BigDecimal compaRatio, BigDecimal penetration) {
        // Given
        Band band = band(70_000, 130_000);

        // Then
        assertThat(band.verdict(amount)).isEqualTo(verdict);
        assertThat(band.compaRatio(amount)).isEqualTo(compaRatio);
        assertThat(band.rangePenetration(amount)).isEqualTo(penetration);
    }

    @Test
    void shouldHaveNoPenetrationWhenTheBandIsOneAmount() {
        // Given
        Band band = band(70_000, 70_000);

        // Then
        assertThat(band.rangePenetration(new BigDecimal(70_000))).isNull();
        assertThat(band.compaRatio(new BigDecimal(77_000))).isEqualTo("1.1000");
    }

    private static Band band(long from, long to) {
        return new Band(
                "farmer",
                Level.MIDDLE,
                "",
                BigDecimal.valueOf(from),
                BigDecimal.valueOf(to),
                "RUB",
                null,
                LocalDate.EPOCH,
                "test",
                false);
    }
}
