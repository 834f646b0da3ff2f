package io.komdir.kpi.ingestion.row;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Remembers where each row stands in the body, instead of a copy of it. */
final class RowOffsets implements RowBodies {
    private static final int FIRST_ROWS = 256;

    private final byte[] body;
    private int[] bounds = new int[2 * FIRST_ROWS];
    private int count;

    RowOffsets(byte[] body) {
        this.body = body;
    }

    /** The next row stands between these offsets. */
    void add(int from, int to) {
        if (2 * count == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * count] = from;
        bounds[2 * count + 1] = to;
        count++;
    }

    /** Whether the row that was added last has more bytes than a row may have. */
    boolean tooLong() {
        return bounds[2 * count - 1] - bounds[2 * count - 2] > BatchBody.MAX_ROW_BYTES;
    }

    int count() {
        return count;
    }

    @Override
    public String of(int number) {
        int from = bounds[2 * (number - 1)];
        int to = bounds[2 * (number - 1) + 1];
        return new String(body, from, to - from, StandardCharsets.UTF_8);
    }
}
