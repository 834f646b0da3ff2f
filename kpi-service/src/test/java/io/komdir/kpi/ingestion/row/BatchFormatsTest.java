package io.komdir.kpi.ingestion.row;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.ProblemException;
import io.komdir.platform.problem.TooLargeException;
import io.komdir.platform.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchFormatsTest {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final RowLog log = new RowLog();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"source\":\"crm\",\"rows\":[{\"employee\":\"u1\",\"value\":1.50},{\"employee\":17,\"value\":\"2\"}]}",
                "{\"rows\":[{\"value\":1.50,\"employee\":\"u1\"} ,\n {\"employee\":17,\"value\":\"2\"}],\"source\":\"crm\"}",
                BYTE_ORDER_MARK
                        + "{\"source\":\"crm\",\"rows\":[{\"employee\":\"u1\",\"value\":1.50},{\"employee\":17,\"value\":\"2\"}]}"
            })
    void shouldReadJsonInAnyOrder(String body) {
        // When
        ReadBatch batch = JsonBatch.read(body.getBytes(UTF_8), RowLog.SCHEMA, log);

        // Then
        assertThat(batch.source()).contains("crm");
        assertThat(batch.rows()).isEqualTo(2);
        assertThat(log.lines).containsExactly("1 u1 1.50", "2 17 2");
        assertThat(batch.bodies().of(2)).isEqualTo("{\"employee\":17,\"value\":\"2\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"rows\":[{\"employee\":\"u1\",\"valeu\":1}]} | unknown-property | rows[0].valeu",
                "{\"rows\":[],\"sourse\":\"crm\"} | unknown-property | sourse",
                "{\"rows\":[{},{\"value\":1,\"value\":2}]} | duplicate-property | rows[1].value",
                "{\"rows\":[],\"rows\":[]} | duplicate-property | rows",
                "{\"rows\":{}} | bad-field | rows",
                "{\"rows\":[1]} | bad-field | rows[0]",
                "{\"source\":5,\"rows\":[]} | bad-field | source",
                "[] | unexpected-json | ''",
                "7 | unexpected-json | ''"
            })
    void shouldRefuseTheBodyWhenItIsAnotherStructure(String body, String slug, String field) {
        // When
        var read = assertThatThrownBy(() -> JsonBatch.read(body.getBytes(UTF_8), RowLog.SCHEMA, log));

        // Then
        read.isInstanceOfSatisfying(BadRequestException.class, problem -> {
            assertThat(problem.slug()).isEqualTo(slug);
            assertThat(problem.violations()).extracting(Violation::field).containsExactly(field);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"rows\":[{\"value\":NaN}]}",
                "{\"rows\":[{\"value\":-Infinity}]}",
                "{\"rows\":[{\"value\":01}]}",
                "{\"rows\":[]} {}",
                "{\"rows\":[{\"employee\":\"u1}]}"
            })
    void shouldRefuseTheBodyWhenItIsNoJson(String body) {
        // When
        var read = assertThatThrownBy(() -> JsonBatch.read(body.getBytes(UTF_8), RowLog.SCHEMA, log));

        // Then
        read.isInstanceOfSatisfying(
                BadRequestException.class, problem -> assertThat(problem.slug()).isEqualTo("malformed-json"));
    }

    @Test
    void shouldTakeAStructureAsTheErrorOfItsRow() {
        // Given
        String body = "{\"rows\":[{\"employee\":{\"code\":[1,{}]},\"value\":true},{\"employee\":\"u2\",\"value\":1}]}";

        // When
        ReadBatch batch = JsonBatch.read(body.getBytes(UTF_8), RowLog.SCHEMA, log);

        // Then
        assertThat(batch.rows()).isEqualTo(2);
        assertThat(log.lines).containsExactly("1 null null", "2 u2 1");
    }

    @Test
    void shouldReadEachLineOfNdjsonByItself() {
        // Given
        String body = BYTE_ORDER_MARK
                + "{\"employee\":\"u1\",\"value\":1}\r\n\n{\"employee\":\"u2\",\n{\"employee\":\"u3\",\"valeu\":1}\n"
                + "[]\n{\"value\":NaN}\n{\"value\":1}{}\n{\"employee\":\"ж\",\"value\":7}";

        // When
        ReadBatch batch = NdjsonBatch.read(body.getBytes(UTF_8), RowLog.SCHEMA, log);

        // Then
        assertThat(log.lines)
                .containsExactly(
                        "1 u1 1",
                        "2 malformed-row",
                        "3 unknown-property:valeu",
                        "4 malformed-row",
                        "5 malformed-row",
                        "6 malformed-row",
                        "7 ж 7");
        assertThat(batch.bodies().of(2)).isEqualTo("{\"employee\":\"u2\",");
        assertThat(batch.bodies().of(7)).isEqualTo("{\"employee\":\"ж\",\"value\":7}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "employee,value,channel\nu1,1.5,\n\"u2\",\" 2 \",\"a\"\"b\"\n",
                "employee;value;channel\r\nu1;1.5;\r\n\"u2\";2;\"a\"\"b\"",
                BYTE_ORDER_MARK + " employee , value,channel\nu1 , 1.5,x\n\nu2,2,"
            })
    void shouldReadCsvByItsHeader(String body) {
        // When
        ReadBatch batch = CsvBatch.read(body.getBytes(UTF_8), RowLog.SCHEMA, log);

        // Then
        assertThat(batch.rows()).isEqualTo(2);
        assertThat(log.lines).containsExactly("1 u1 1.5", "2 u2 2");
    }

    @Test
    void shouldTakeALineWithAnotherNumberOfFieldsAsAnUnreadableRow() {
        // Given
        String body = "employee,value\nu1,1\nu2\nu3,3,x\nu4,4\n";

        // When
        ReadBatch batch = CsvBatch.read(body.getBytes(UTF_8), RowLog.SCHEMA, log);

        // Then
        assertThat(log.lines).containsExactly("1 u1 1", "2 malformed-row", "3 malformed-row", "4 u4 4");
        assertThat(batch.bodies().of(2)).isEqualTo("{\"employee\":\"u2\",\"column2\":null}");
        assertThat(batch.bodies().of(3)).isEqualTo("{\"employee\":\"u3\",\"value\":\"3\",\"column3\":\"x\"}");
    }

    @ParameterizedTest
    @CsvSource({"employee|valeu, unknown-property", "employee|employee, duplicate-property"})
    void shouldRefuseTheBodyWhenTheHeaderIsWrong(String header, String slug) {
        // When
        var read = assertThatThrownBy(
                () -> CsvBatch.read((header.replace('|', ',') + "\nu1,1\n").getBytes(UTF_8), RowLog.SCHEMA, log));

        // Then
        read.isInstanceOfSatisfying(
                BadRequestException.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "employee,value\\nu1,1\\nu2,\"2\\nu3,3\\n | 3",
                "employee,value\\n\"u\\n1\",1\\n\"u2\"x,2\\n | 4",
                "employee,\"value\\n | 1"
            })
    void shouldNameTheLineWhenAQuotationIsBroken(String body, long line) {
        // When
        var read =
                assertThatThrownBy(() -> CsvBatch.read(body.replace("\\n", "\n").getBytes(UTF_8), RowLog.SCHEMA, log));

        // Then
        read.isInstanceOfSatisfying(BadRequestException.class, problem -> {
            assertThat(problem.slug()).isEqualTo("malformed-csv");
            assertThat(problem.args()).containsExactly(line);
        });
    }

    @Test
    void shouldReadTenThousandRowsAndRefuseOneMore() {
        // Given
        String most = "{}\n".repeat(BatchBody.MAX_ROWS);

        // When
        ReadBatch batch = NdjsonBatch.read(most.getBytes(UTF_8), RowLog.SCHEMA, log);

        // Then
        assertThat(batch.rows()).isEqualTo(10_000);
        assertThatThrownBy(() -> NdjsonBatch.read((most + "{}").getBytes(UTF_8), RowLog.SCHEMA, log))
                .isInstanceOf(TooLargeException.class)
                .extracting(e -> ((ProblemException) e).members().get("limit"))
                .isEqualTo(10_000L);
    }

    @Test
    void shouldTakeUtf8Only() {
        // When
        var utf8 = assertThatCode(() -> BatchBody.requireText("{\"ж\":\"\ud83d\ude00\"}".getBytes(UTF_8)));

        // Then
        utf8.doesNotThrowAnyException();
        assertThatThrownBy(() -> BatchBody.requireText("{\"é\":1}".getBytes(ISO_8859_1)))
                .isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> BatchBody.requireText("{}".getBytes(UTF_16))).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> BatchBody.requireText("{\u0000}".getBytes(UTF_8)))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void shouldReadCloudEventsByAttributesAndData() {
        // Given
        RowSchema schema = RowSchema.of("events", "employee", "id", "time", "value", "source");
        String first =
                "{\"specversion\":\"1.0\",\"type\":\"call\",\"source\":\"crm\",\"id\":\"1\",\"time\":\"t\",\"extra\":{\"a\":1},"
                        + "\"data\":{\"employee\":\"u1\",\"value\":2}}";
        String old = "{\"specversion\":\"0.3\",\"id\":\"2\",\"data\":{\"employee\":\"u2\"}}";

        // When
        ReadBatch batch = CloudEventsBatch.read(("[" + first + ", " + old + "]").getBytes(UTF_8), schema, log);

        // Then
        assertThat(log.lines).containsExactly("1 u1 2", "2 one-of:specversion");
        assertThat(batch.bodies().of(1)).isEqualTo(first);
        assertThat(CloudEventsBatch.read(first.getBytes(UTF_8), schema, log).rows())
                .isEqualTo(1);
        assertThat(CloudEventsBatch.read("[]".getBytes(UTF_8), schema, log).rows())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x\"",
                "[1]",
                "[{\"specversion\":\"1.0\",\"data\":\"x\"}]",
                "[{\"specversion\":\"1.0\",\"id\":5}]",
                "[{\"specversion\":\"1.0\",\"data\":{\"employe\":\"u1\"}}]",
                "[{\"specversion\":\"1.0\"}] []"
            })
    void shouldRefuseTheBodyWhenItHoldsNoCloudEvents(String body) {
        // Given
        RowSchema schema = RowSchema.of("events", "employee", "id", "time", "value", "source");

        // When
        var read = assertThatThrownBy(() -> CloudEventsBatch.read(body.getBytes(UTF_8), schema, log));

        // Then
        read.isInstanceOf(BadRequestException.class);
    }
}
