package io.komdir.kpi.ingestion.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which fields a row of a push may have. A field is named by its place in the list.
 *
 * @param list name of the JSON array that holds the rows
 */
public record RowSchema(String list, List<String> fields, Map<String, Integer> indexes) {
    /** Name of the attribute of a CloudEvent that says where it comes from. */
    public static final String EVENT_SOURCE = "source";

    private static final String EVENT_ID = "id";
    private static final String EVENT_TIME = "time";

    public RowSchema {
        fields = List.copyOf(fields);
        indexes = Map.copyOf(indexes);
    }

    public static RowSchema of(String list, String... fields) {
        Map<String, Integer> indexes = new HashMap<>();
        for (int i = 0; i < fields.length; i++) {
            indexes.put(fields[i], i);
        }
        return new RowSchema(list, List.of(fields), indexes);
    }

    /**
     * The same places as a CloudEvent names them: the moment is the attribute {@code time}, and {@code source} comes last.
     *
     * @param moment the field that says when the event happened
     */
    public RowSchema cloudEvent(String moment) {
        List<String> names = new ArrayList<>(fields);
        names.set(index(moment), EVENT_TIME);
        names.add(EVENT_SOURCE);
        return of(list, names.toArray(String[]::new));
    }

    /** The same places without those that a CloudEvent names by its attributes: what its {@code data} may hold. */
    RowSchema eventData() {
        Map<String, Integer> ofData = new HashMap<>(indexes);
        ofData.keySet().removeAll(List.of(EVENT_ID, EVENT_SOURCE, EVENT_TIME));
        return new RowSchema(list, fields, ofData);
    }

    /** The field's place, -1 for an unknown one. */
    public int index(String field) {
        return indexes.getOrDefault(field, -1);
    }

    public String name(int place) {
        return fields.get(place);
    }
}
