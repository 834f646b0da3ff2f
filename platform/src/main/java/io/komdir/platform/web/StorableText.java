package io.komdir.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Text that PostgreSQL can hold: without the character U+0000 and without half surrogate pairs. */
final class StorableText extends StdScalarDeserializer<String> {

    StorableText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && text.indexOf('\0') >= 0) {
            return (String) context.handleWeirdStringValue(String.class, "", "U+0000 cannot be stored");
        }
        // The driver would store a question mark, and the same PUT again would be another text.
        if (text != null && !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return (String) context.handleWeirdStringValue(String.class, "", "half a surrogate pair cannot be stored");
        }
        return text;
    }
}
