package io.komdir.hiring.catalogue.salaryband;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/** Reads an offer that is one amount or a span. */
class OfferDeserializer extends JsonDeserializer<CheckedOffer> {
    @Override
    public CheckedOffer deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken().isNumeric()) {
            BigDecimal amount = parser.getDecimalValue();
            return new CheckedOffer(amount, amount);
        }
        CheckedOffer.Span span = context.readValue(parser, CheckedOffer.Span.class);
        return new CheckedOffer(span.from(), span.to());
    }
}
