package io.komdir.kpi.shared.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.kpi.shared.report.ReportTable.Row;
import io.komdir.kpi.shared.report.ReportTable.Shape;
import io.komdir.platform.problem.BadRequestException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTableTest {
    private static final Shape SHAPE =
            new Shape(List.of("period", "scope"), "metric", "fact", List.of("target", "fact", "verdict"));
    private static final Row CALLS =
            row("2026-11", "team:north", "calls", new BigDecimal("40"), new BigDecimal("-29.50"));
    private static final Row REVENUE = row("2026-11", "team:north", "revenue", null, null);
    private static final Row SOUTH = row("2026-11", "team:south", "calls", null, new BigDecimal("1E+2"));

    @Test
    void shouldHaveOneRowPerKeyAndPivotWhenLong() {
        // When
        FlatTable table = table(CALLS, REVENUE).asLong();

        // Then
        assertThat(csv(table))
                .containsExactly(
                        "period,metric,scope,target,fact,verdict",
                        "2026-11,calls,team:north,40,-29.50,SEEN",
                        "2026-11,revenue,team:north,,,SEEN");
    }

    @Test
    void shouldHaveOneRowPerKeyWhenWide() {
        // When
        FlatTable table = table(CALLS, REVENUE, SOUTH).asWide();

        // Then
        assertThat(csv(table))
                .containsExactly(
                        "period,scope,calls,calls_target,calls_verdict,revenue,revenue_target,revenue_verdict",
                        "2026-11,team:north,-29.50,40,SEEN,,,SEEN",
                        "2026-11,team:south,100,,SEEN,,,");
    }

    @Test
    void shouldHaveAnEmptyRowOfAKeyWithoutValuesInTheWideFormOnly() {
        // Given
        ReportTable table = new ReportTable(
                SHAPE,
                List.of("calls"),
                List.of(SOUTH),
                List.of(List.of("2026-11", "team:north"), List.of("2026-11", "team:south")));

        // When
        FlatTable wide = table.asWide();
        FlatTable narrow = table.asLong();

        // Then
        assertThat(csv(wide))
                .containsExactly(
                        "period,scope,calls,calls_target,calls_verdict",
                        "2026-11,team:north,,,",
                        "2026-11,team:south,100,,SEEN");
        assertThat(csv(narrow))
                .containsExactly("period,metric,scope,target,fact,verdict", "2026-11,calls,team:south,,100,SEEN");
    }

    @Test
    void shouldKeepAllColumnsWhenThereAreNoRows() {
        // When
        FlatTable wide = table().asWide();
        FlatTable narrow = table().asLong();

        // Then
        assertThat(csv(wide))
                .containsExactly(
                        "period,scope,calls,calls_target,calls_verdict,revenue,revenue_target,revenue_verdict");
        assertThat(csv(narrow)).containsExactly("period,metric,scope,target,fact,verdict");
    }

    @Test
    void shouldWriteAnArrayOfObjectsWhenJson() throws JsonProcessingException {
        // When
        String json = new ObjectMapper().writeValueAsString(table(CALLS).asLong());

        // Then
        assertThat(json)
                .isEqualTo("[{\"period\":\"2026-11\",\"metric\":\"calls\",\"scope\":\"team:north\",\"target\":40,"
                        + "\"fact\":-29.50,\"verdict\":\"SEEN\"}]");
    }

    @Test
    void shouldRefuseTheWideFormWhenTwoColumnsWouldHaveOneName() {
        // Given
        ReportTable table = new ReportTable(SHAPE, List.of("calls", "calls_target"), List.of(CALLS));

        // When / Then
        assertThatThrownBy(table::asWide)
                .isInstanceOfSatisfying(
                        BadRequestException.class,
                        refused -> assertThat(refused.slug()).isEqualTo("columns-collide"));
    }

    @Test
    void shouldDisarmTextThatASpreadsheetTakesForAFormula() {
        // Given
        Row formula = row("=1+1", "@x", "-2", new BigDecimal("-3"), null);
        ReportTable table = new ReportTable(SHAPE, List.of("-2"), List.of(formula));

        // When
        FlatTable narrow = table.asLong();
        FlatTable wide = table.asWide();

        // Then
        assertThat(csv(narrow)).contains("'=1+1,'-2,'@x,-3,,SEEN");
        assertThat(csv(wide)).first().isEqualTo("period,scope,'-2,'-2_target,'-2_verdict");
    }

    private static ReportTable table(Row... rows) {
        return new ReportTable(SHAPE, List.of("calls", "revenue"), List.of(rows));
    }

    private static Row row(String period, String scope, String metric, BigDecimal target, BigDecimal fact) {
        return new Row(List.of(period, scope), metric, Arrays.asList(target, fact, "SEEN"));
    }

    private static List<String> csv(FlatTable table) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            ReportCsv.write(table, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(text.toString(StandardCharsets.UTF_8).split("\r\n"));
    }
}
