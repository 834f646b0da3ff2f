package io.komdir.platform.web;

import io.komdir.platform.problem.BadRequestException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Arrays;

/** An operation that takes a body gets one: an empty body and the JSON {@code null} are 400, never a null,
 * unless the parameter is {@link OptionalBody}. */
@Provider
@ApplicationScoped
public class BodyRequired implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body == null && Arrays.stream(context.getAnnotations()).noneMatch(OptionalBody.class::isInstance)) {
            throw new BadRequestException("body-missing");
        }
        return body;
    }
}
