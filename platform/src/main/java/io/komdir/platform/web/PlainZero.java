package io.komdir.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Numbers with all their digits, but a zero without any: {@code 0e-999999999} passes every check of size, and the first sum
 * with it would have as many digits.
 */
final class PlainZero extends StdScalarDeserializer<BigDecimal> {

    PlainZero() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        BigDecimal number = BigDecimalDeserializer.instance.deserialize(parser, context);
        return number != null && number.signum() == 0 ? BigDecimal.ZERO : number;
    }
}
