package io.komdir.kpi.shared.report;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;

/**
 * Rows under named columns; every row has all of them, in the same order. As JSON an array of objects, one per row.
 *
 * @param rows each as long as {@code columns}; a cell is null, a number, a boolean, or a value written as its text
 */
@JsonSerialize(using = FlatTableJson.class)
public record FlatTable(List<String> columns, List<List<Object>> rows) {

    public FlatTable {
        columns = List.copyOf(columns);
    }
}
