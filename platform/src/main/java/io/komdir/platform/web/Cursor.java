package io.komdir.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.komdir.platform.problem.BadRequestException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.CRC32C;

/**
 * A place in a sorted list: the sort keys of the last row seen. A keyset, not an offset, so that rows written meanwhile
 * neither repeat nor hide others.
 *
 * <p>For the caller it is opaque text. A check sum finds a changed or cut one; it is no secret, since row-level security
 * and not the cursor decides what the caller sees.
 *
 * @param keys the sort keys as text, in the order of the list's {@code ORDER BY}
 */
public record Cursor(List<String> keys) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MAX_SCALE = 40;
    private static final int CHECK_SUM_BYTES = Integer.BYTES;

    public Cursor {
        keys = List.copyOf(keys);
    }

    /**
     * The place after the row with these keys.
     *
     * @param keys text, numbers, dates, instants or UUIDs; none null
     */
    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(Object::toString).toList());
    }

    /**
     * Reads what {@link #encode()} gave.
     *
     * @throws BadRequestException naming {@code cursor} when the text is anything else
     */
    public static Cursor decode(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            int sum = bytes.getInt();
            byte[] json = new byte[bytes.remaining()];
            bytes.get(json);
            if (sum != checkSum(json)) {
                throw invalid();
            }
            return new Cursor(List.of(JSON.readValue(json, String[].class)));
        } catch (java.io.IOException | IllegalArgumentException | java.nio.BufferUnderflowException e) {
            throw invalid();
        }
    }

    public String encode() {
        try {
            byte[] json = JSON.writeValueAsString(keys).getBytes(StandardCharsets.UTF_8);
            ByteBuffer bytes = ByteBuffer.allocate(CHECK_SUM_BYTES + json.length);
            bytes.putInt(checkSum(json)).put(json);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of text is always JSON", e);
        }
    }

    public String text(int index) {
        return key(index, Function.identity());
    }

    public long number(int index) {
        return key(index, Long::valueOf);
    }

    public BigDecimal decimal(int index) {
        BigDecimal number = key(index, BigDecimal::new);
        if (Math.abs((long) number.scale()) > MAX_SCALE) {
            throw invalid();
        }
        return number;
    }

    public LocalDate date(int index) {
        return key(index, LocalDate::parse);
    }

    public Instant instant(int index) {
        return key(index, Instant::parse);
    }

    public UUID uuid(int index) {
        return key(index, UUID::fromString);
    }

    private <T> T key(int index, Function<String, T> parse) {
        try {
            return parse.apply(keys.get(index));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
            // A cursor of another list: its check sum is right, its keys are not ours.
            throw invalid();
        }
    }

    private static BadRequestException invalid() {
        return BadRequestException.parameter("cursor", "cursor");
    }

    private static int checkSum(byte[] json) {
        CRC32C sum = new CRC32C();
        sum.update(json);
        return (int) sum.getValue();
    }
}
