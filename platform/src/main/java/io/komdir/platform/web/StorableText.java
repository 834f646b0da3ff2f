package io.komdir.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import io.komdir.platform.text.Texts;
import java.io.IOException;

/** Refuses text that PostgreSQL cannot store, see {@link Texts#isStorable}. */
final class StorableText extends StdScalarDeserializer<String> {

    StorableText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && !Texts.isStorable(text)) {
            return (String) context.handleWeirdStringValue(String.class, "", "cannot be stored");
        }
        return text;
    }
}
