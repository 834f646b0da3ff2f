package io.komdir.audit.audits.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.platform.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditorTextsTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Kitchens,kitchens,true",
                " Kitchens ,KITCHENS,true",
                "Кухни на заказ,КУХНИ  на\tзаказ,true",
                "Kitchens,Kitchen,false",
                "IT,it,true",
            })
    void shouldTakeTextsForTheSameWhateverTheirCapitalsAndSpaces(String one, String other, boolean same) {
        assertThat(Texts.key(one).equals(Texts.key(other))).isEqualTo(same);
    }

    @Test
    void shouldKeepTheFirstWayOfWritingEachText() {
        // When
        List<String> distinct = Texts.distinct(List.of(" Kitchens ", "Doors", "KITCHENS"));

        // Then
        assertThat(distinct).containsExactly("Kitchens", "Doors");
    }
}
