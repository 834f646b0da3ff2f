package io.komdir.kpi.shared.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.List;

/** Writes a table row by row, without an object in memory for each. */
final class FlatTableJson extends JsonSerializer<FlatTable> {

    @Override
    public void serialize(FlatTable table, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartArray();
        for (List<Object> row : table.rows()) {
            json.writeStartObject();
            for (int i = 0; i < row.size(); i++) {
                json.writeFieldName(table.columns().get(i));
                provider.defaultSerializeValue(row.get(i), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
