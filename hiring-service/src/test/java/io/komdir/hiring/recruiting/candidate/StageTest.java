package io.komdir.hiring.recruiting.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTest {

    @ParameterizedTest
    @CsvSource({
        "NEW, SCREENING REJECTED WITHDRAWN, SCREENING REJECTED WITHDRAWN",
        "SCREENING, INTERVIEW REJECTED WITHDRAWN, REJECTED WITHDRAWN",
        "INTERVIEW, OFFER REJECTED WITHDRAWN, REJECTED WITHDRAWN",
        "OFFER, HIRED REJECTED WITHDRAWN, REJECTED WITHDRAWN",
        "HIRED, '', ''",
        "REJECTED, '', ''",
        "WITHDRAWN, '', ''"
    })
    void shouldNameWhereOneMayGo(Stage stage, String next, String onHold) {
        assertThat(stage.next()).isEqualTo(stages(next));
        assertThat(stage.nextOnHold()).isEqualTo(stages(onHold));
    }

    private static List<Stage> stages(String names) {
        return names.isEmpty()
                ? List.of()
                : List.of(names.split(" ")).stream().map(Stage::valueOf).toList();
    }
}
