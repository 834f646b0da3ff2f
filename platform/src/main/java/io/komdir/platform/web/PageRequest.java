package io.komdir.platform.web;

import io.komdir.platform.problem.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters {@code limit} (1-1000, default 100) and {@code cursor} of a list; taken as a {@code @BeanParam}. */
public class PageRequest {
    public static final int MAX_LIMIT = 1000;
    public static final int DEFAULT_LIMIT = 100;

    @QueryParam("limit")
    @Parameter(
            description = "Most items of the page",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "1000"))
    @DefaultValue("100")
    int limit = DEFAULT_LIMIT;

    @QueryParam("cursor")
    @Parameter(description = "nextCursor of the page before; opaque")
    String cursor;

    public PageRequest() {}

    public PageRequest(int limit, String cursor) {
        this.limit = limit;
        this.cursor = cursor;
    }

    /**
     * Most items on the page.
     *
     * @throws BadRequestException naming {@code limit} when it is out of range
     */
    public int limit() {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw BadRequestException.parameter("limit", "range", 1, MAX_LIMIT);
        }
        return limit;
    }

    /** How many rows a query takes: one more than the page, to know whether there is another. */
    public int fetch() {
        return limit() + 1;
    }

    /**
     * The sort keys after which the page starts; empty for the first page.
     *
     * @throws BadRequestException naming {@code cursor} when it was not given by this API
     */
    public Optional<Cursor> after() {
        return cursor == null || cursor.isEmpty() ? Optional.empty() : Optional.of(Cursor.decode(cursor));
    }
}
