package io.komdir.audit.audits;

import static io.komdir.audit.audits.Verdict.NOT_APPLICABLE;
import static io.komdir.audit.audits.Verdict.OK;
import static io.komdir.audit.audits.Verdict.PROBLEM;
import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.audit.audits.template.TemplateVersion;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {

    @ParameterizedTest
    @CsvSource({
        "7, 2, 0, 77.8, '7 / (7 + 2) = 77.8 %'",
        "1, 2, 5, 33.3, '1 / (1 + 2) = 33.3 %'",
        "2, 1, 0, 66.7, '2 / (2 + 1) = 66.7 %'",
        "1, 15, 0, 6.3, '1 / (1 + 15) = 6.3 %'",
        "0, 4, 0, 0.0, '0 / (0 + 4) = 0.0 %'",
        "5, 0, 1, 100.0, '5 / (5 + 0) = 100.0 %'",
        "0, 0, 3, , '0 / (0 + 0)'",
        "0, 0, 0, , '0 / (0 + 0)'",
    })
    void shouldShowTheSumThatGivesTheScore(int ok, int problems, int notApplicable, BigDecimal score, String sum) {
        // When
        VerdictCounts tally = new VerdictCounts(ok, problems, notApplicable);

        // Then
        assertThat(tally.score()).isEqualTo(score);
        assertThat(tally.sum()).isEqualTo(sum);
    }

    @Test
    void shouldScoreEachAreaAndAllItemsTogether() {
        // Given
        TemplateVersion template =
                TemplatesOfTests.template(1, "plan/a", "tools/b", "plan/c", "people/d", "tools/e", "tools/f");

        // When
        Score score =
                Score.of(template, Map.of("a", OK, "b", OK, "c", PROBLEM, "d", NOT_APPLICABLE, "e", OK, "f", PROBLEM));

        // Then
        assertThat(score.overall()).isEqualTo(new VerdictCounts(3, 2, 1));
        assertThat(score.overall().sum()).isEqualTo("3 / (3 + 2) = 60.0 %");
        assertThat(score.areas()).extracting(of -> of.area().code()).containsExactly("plan", "tools", "people");
        assertThat(score.areas())
                .extracting(Score.OfArea::counts)
                .containsExactly(new VerdictCounts(1, 1, 0), new VerdictCounts(2, 1, 0), new VerdictCounts(0, 0, 1));
        assertThat(score.areas().get(2).counts().score()).isNull();
    }
}
