package io.komdir.kpi.ingestion.quarantine;

import io.komdir.kpi.ingestion.RejectedRow;
import io.komdir.kpi.ingestion.row.RowBodies;
import io.komdir.platform.ids.Ids;
import io.komdir.platform.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The rejected rows of a push by the SHA-256 of their bodies, of equal ones the last. In the order of the hashes: all pushes
 * lock in it.
 */
final class RejectedBodies {

    /**
     * A row without its body, of which there may be many megabytes.
     *
     * @param id in the order of the rows' numbers
     * @param hash in hexadecimal digits
     */
    record Row(UUID id, RejectedRow rejected, String hash) {

        Violation reason() {
            return rejected.reason();
        }
    }

    private RejectedBodies() {}

    static Collection<Row> of(List<RejectedRow> rejected, RowBodies bodies) {
        TreeMap<String, Row> rows = new TreeMap<>();
        MessageDigest digest = sha256();
        for (RejectedRow row : byNumber(rejected)) {
            byte[] body = bodies.of(row.number()).getBytes(StandardCharsets.UTF_8);
            String hash = HexFormat.of().formatHex(digest.digest(body));
            rows.put(hash, new Row(Ids.next(), row, hash));
        }
        return rows.values();
    }

    private static List<RejectedRow> byNumber(List<RejectedRow> rejected) {
        return rejected.stream()
                .sorted(Comparator.comparingInt(RejectedRow::number))
                .toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
