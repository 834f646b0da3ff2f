package io.komdir.kpi.ingestion;

import static io.komdir.kpi.ingestion.PushTenant.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with single rows, and how it is told. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class RowRulesIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'employee':'u9','date':'TODAY','metric':'calls','value':1} | employee | unknown-employee",
                "{'employee':'u1','date':'TODAY','metric':'sleep','value':1} | metric | unknown-metric",
                "{'employee':'u1','date':'TODAY','metric':'average_check','value':1} | metric | metric-is-computed",
                "{'employee':'u1','date':'23.11.2026','metric':'calls','value':1} | date | invalid-date",
                "{'employee':'u1','date':'1999-12-31','metric':'calls','value':1} | date | date-too-early",
                "{'employee':'u1','date':'AFTER','metric':'calls','value':1} | date | date-in-future",
                "{'employee':'u1','date':'TODAY','metric':'calls','value':'NaN'} | value | not-a-number",
                "{'employee':'u1','date':'TODAY','metric':'calls','value':'Infinity'} | value | not-a-number",
                "{'employee':'u1','date':'TODAY','metric':'calls','value':-1} | value | negative-value",
                "{'employee':'u1','date':'TODAY','metric':'calls','value':1234567890123456789} | value | too-many-digits",
                "{'employee':'u1','date':'TODAY','metric':'calls','value':1e400000} | value | too-many-digits",
                "{'employee':'u1','date':'TODAY','metric':'calls','value':true} | value | wrong-type",
                "{'employee':'u1','date':'TODAY','metric':'calls'} | value | missing-field",
                "{'employee':null,'date':'TODAY','metric':'calls','value':1} | employee | missing-field",
                "{'employee':'u 1','date':'TODAY','metric':'calls','value':1} | employee | invalid-code",
                "{'employee':'u1\\u0000','date':'TODAY','metric':'calls','value':1} | employee | invalid-code",
                "{'employee':'u1','date':'TODAY','metric':'calls','value':1,'weight':-1} | weight | negative-value",
                "{'employee':'u1','date':'TODAY','metric':'calls','value':1,'channel':'a/b'} | channel | invalid-code"
            })
    void shouldNameFieldAndRuleWhenARowIsBad(String row, String field, String code) {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String json = row.replace('\'', '"')
                .replace("TODAY", tenant.today().toString())
                .replace("AFTER", tenant.today().plusDays(2).toString());

        // When
        var answer = tenant.push(json);

        // Then
        answer.statusCode(207)
                .body("received", equalTo(1))
                .body("rejected", equalTo(1))
                .body("errors.field", contains(field))
                .body("errors.code", contains(code));
        assertThat(tenant.rowsOf("daily_fact")).isZero();
        assertThat(tenant.rowsOf("quarantine")).isEqualTo(1);
    }

    @Test
    void shouldTellEverythingThatIsWrongWithARow() {
        // Given
        PushTenant tenant = PushTenant.with("u1");

        // When
        var answer = tenant.push("{\"employee\":\"\",\"date\":\"x\",\"metric\":[],\"value\":\"y\"}");

        // Then
        answer.statusCode(207)
                .body("rejected", equalTo(1))
                .body("errors.row", contains(1, 1, 1, 1))
                .body("errors.code", contains("missing-field", "invalid-date", "wrong-type", "not-a-number"));
    }

    @Test
    void shouldTakeTomorrowAndTheFirstDayOf2000() {
        // Given
        PushTenant tenant = PushTenant.with("u1");

        // When
        var answer = tenant.push(
                row("u1", tenant.today().plusDays(1), "calls", 1),
                row("u1", LocalDate.of(2000, 1, 1), "calls", 0),
                row("u1", tenant.today(), "revenue", "999999999999999999"));

        // Then
        answer.statusCode(200).body("changed", equalTo(3));
    }

    @Test
    void shouldAnswerInTheLanguageOfTheCaller() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String body = PushTenant.daily("crm", row("u1", "1999-12-31", "calls", 1));

        // When
        var answer = tenant.pushAs(
                tenant.as("crm").header("Accept-Language", "ru"), "/daily-activity", "application/json", body);

        // Then
        answer.statusCode(207).body("errors.message", contains("не может быть раньше 2000-01-01"));
    }
}
