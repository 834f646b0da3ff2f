package io.komdir.platform.web;

import io.komdir.platform.problem.BadRequestException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A gzip body; broken or cut, it is the caller's mistake and not a failure to read. Opened by the first read. */
final class GzipBody extends InputStream {
    private static final int BUFFER = 16 * 1024;

    private final InputStream raw;
    private GZIPInputStream gzip;

    GzipBody(InputStream raw) {
        this.raw = raw;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            if (gzip == null) {
                gzip = new GZIPInputStream(raw, BUFFER);
            }
            return gzip.read(bytes, offset, length);
        } catch (ZipException | EOFException e) {
            throw new BadRequestException("malformed-gzip");
        }
    }

    @Override
    public void close() throws IOException {
        if (gzip == null) {
            raw.close();
        } else {
            gzip.close();
        }
    }
}
