package io.komdir.kpi.ingestion.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which fields a row of a push may have. A field is named by its place in the list.
 *
 * @param list name of the JSON array that holds the rows
 */
public record RowShape(String list, List<String> fields, Map<String, Integer> places) {

    public RowShape {
        fields = List.copyOf(fields);
        places = Map.copyOf(places);
    }

    public static RowShape of(String list, String... fields) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < fields.length; i++) {
            places.put(fields[i], i);
        }
        return new RowShape(list, List.of(fields), places);
    }

    /** The field's place, -1 for an unknown one. */
    public int place(String field) {
        return places.getOrDefault(field, -1);
    }

    public String name(int place) {
        return fields.get(place);
    }
}
