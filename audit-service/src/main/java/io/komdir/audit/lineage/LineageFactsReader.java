package io.komdir.audit.lineage;

import java.math.BigDecimal;
import java.util.List;

/** Picks the facts from the data of events; nothing else is stored. */
final class LineageFactsReader {
    private LineageFactsReader() {}

    /** The fields that bear the same name in many events. */
    static LineageFacts plain(EventData data) {
        return facts(data, data, data.number("actual"), data.number("target"), null);
    }

    /** Of a task: what it is to move stands in {@code expectedEffect}. */
    static LineageFacts task(EventData data) {
        EventData expected = data.in("expectedEffect");
        return facts(data, expected, expected.number("from"), expected.number("to"), null);
    }

    /** Of an effect: {@code before} and {@code after} are objects with a {@code value}, or numbers. */
    static LineageFacts effect(EventData data) {
        EventData of = data.has("expectedEffect") ? data.in("expectedEffect") : data;
        return facts(data, of, value(data, "before"), null, value(data, "after"));
    }

    /** Of a hire: only the code of the person, which is the id. */
    static LineageFacts hire(EventData data) {
        return facts(data, new EventData(null), null, null, null);
    }

    private static BigDecimal value(EventData data, String field) {
        return data.has(field) ? data.in(field).number("value") : data.number(field);
    }

    private static LineageFacts facts(
            EventData data, EventData subject, BigDecimal actual, BigDecimal target, BigDecimal after) {
        List<String> causes = data.codes("causes");
        return new LineageFacts(
                subject.text("scope"),
                subject.text("metric"),
                subject.text("funnel"),
                subject.text("stage"),
                actual,
                target,
                after,
                data.days("from", "to"),
                data.id("check"),
                data.id("verdict"),
                data.text("title"),
                data.id("quadrant"),
                data.id("position"),
                data.id("level"),
                data.whole("people"),
                data.id("template"),
                data.has("score") ? data.in("score").number("score") : data.number("score"),
                causes.isEmpty() ? null : causes,
                // A code of kpi-service; a reason that a person wrote is a text and is left out.
                data.code("reason"));
    }
}
