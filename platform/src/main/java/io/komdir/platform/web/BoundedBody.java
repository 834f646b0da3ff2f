package io.komdir.platform.web;

import io.komdir.platform.problem.TooLargeException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body that ends in a 413 problem one byte past the limit. What the caller is still sending is read and dropped first
 * (up to a bound), so that it gets to read the answer instead of a reset connection.
 */
final class BoundedBody extends InputStream {
    private static final long MAX_DROPPED_BYTES = 32L * 1024 * 1024;

    private final InputStream decoded;
    private final InputStream raw;
    private final long limit;
    private long count;

    BoundedBody(InputStream decoded, InputStream raw, long limit) {
        this.decoded = decoded;
        this.raw = raw;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = decoded.read(bytes, offset, length);
        if (read > 0) {
            count += read;
            if (count > limit) {
                drop();
                throw TooLargeException.body(limit);
            }
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        decoded.close();
    }

    private void drop() throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long dropped = 0;
        for (int read = raw.read(buffer); read >= 0 && dropped < MAX_DROPPED_BYTES; read = raw.read(buffer)) {
            dropped += read;
        }
    }
}
