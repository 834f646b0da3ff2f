package io.komdir.kpi.ingestion.row;

import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.TooLargeException;
import io.komdir.platform.problem.Violation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** What all formats share: UTF-8 and the limit of rows. */
public final class BatchBody {
    /** Rows that one push may hold. */
    public static final int MAX_ROWS = 10_000;

    /** Bytes that one row may have; the longest good one has far fewer. */
    public static final int MAX_ROW_BYTES = 64 * 1024;

    /** Code of the error of a longer row. */
    public static final String ROW_TOO_LONG = "row-too-long";

    private static final int CHARS_AT_ONCE = 8192;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private BatchBody() {}

    /**
     * Refuses what is not UTF-8 text before anything is read from it. UTF-16 and other text with NUL bytes is refused too.
     *
     * @throws BadRequestException {@code malformed-encoding}
     */
    public static void requireText(byte[] body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer chars = CharBuffer.allocate(CHARS_AT_ONCE);
        CoderResult result;
        do {
            result = decoder.decode(bytes, chars, true);
            chars.clear();
        } while (result.isOverflow());
        if (result.isError() || holdsNul(body)) {
            throw new BadRequestException("malformed-encoding");
        }
    }

    /** Where the text begins: after the byte order mark that some spreadsheets write. */
    static int textStart(byte[] body) {
        for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
            if (i >= body.length || body[i] != BYTE_ORDER_MARK[i]) {
                return 0;
            }
        }
        return BYTE_ORDER_MARK.length;
    }

    /** The number of the next row. */
    static int next(int rows) {
        if (rows >= MAX_ROWS) {
            throw TooLargeException.rows(MAX_ROWS);
        }
        return rows + 1;
    }

    /** What is wrong with a row of more than {@link #MAX_ROW_BYTES}. */
    public static Violation rowTooLong() {
        return new Violation("", ROW_TOO_LONG, MAX_ROW_BYTES);
    }

    private static boolean holdsNul(byte[] body) {
        for (byte b : body) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
