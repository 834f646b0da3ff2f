package io.komdir.kpi.evaluation;

import static io.komdir.kpi.evaluation.Verdict.MET;
import static io.komdir.kpi.evaluation.Verdict.MISSED;
import static io.komdir.kpi.evaluation.Verdict.NO_DATA;
import static io.komdir.kpi.evaluation.Verdict.NO_TARGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DayVerdictTest {

    @ParameterizedTest
    @MethodSource("days")
    void shouldJudgeTheDayByItsLeadingLines(List<Verdict> leading, List<Verdict> lagging, Verdict expected) {
        // When
        Verdict verdict = DayVerdict.of(leading, lagging);

        // Then
        assertThat(verdict).isEqualTo(expected);
    }

    static Stream<Arguments> days() {
        return Stream.of(
                arguments(List.of(MET, MET), List.of(), MET),
                arguments(List.of(MET, MISSED), List.of(), MISSED),
                arguments(List.of(MET), List.of(MISSED), MET),
                arguments(List.of(MET, NO_TARGET), List.of(), MET),
                // An average without observations does not count against the day.
                arguments(List.of(MET, NO_DATA), List.of(), MET),
                arguments(List.of(NO_DATA), List.of(MET), NO_DATA),
                arguments(List.of(NO_DATA, NO_DATA), List.of(), NO_DATA),
                // Only lagging targets: they decide.
                arguments(List.of(NO_TARGET), List.of(MET), MET),
                arguments(List.of(), List.of(MET, MISSED), MISSED),
                arguments(List.of(NO_TARGET), List.of(NO_TARGET), NO_TARGET),
                arguments(List.of(), List.of(), NO_TARGET));
    }
}
