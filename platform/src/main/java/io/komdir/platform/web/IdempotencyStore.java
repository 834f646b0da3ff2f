package io.komdir.platform.web;

import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.ProblemException;
import io.komdir.platform.retention.Retention;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The table of keys and first answers. Each step is a short transaction of its own beside the request's.
 *
 * <p>A request that dies with its process leaves a lock, which ends after a minute; the request may then run again. Its
 * effect stands twice only when it died between its commit and the record of its answer.
 */
@ApplicationScoped
class IdempotencyStore {
    private static final String CLAIM = """
            INSERT INTO idempotency_key (organization_id, key_hash, request_hash, holder, locked_until)
            VALUES (:organization, :key, :request, :holder, now() + interval '60 seconds')
            ON CONFLICT (organization_id, key_hash) DO UPDATE
            SET request_hash = excluded.request_hash,
                holder = excluded.holder,
                locked_until = excluded.locked_until,
                created_at = now(),
                answer = NULL
            WHERE idempotency_key.created_at < now() - interval '24 hours'
               OR (idempotency_key.answer IS NULL
                   AND idempotency_key.locked_until < now()
                   AND idempotency_key.request_hash = excluded.request_hash)
            """;
    private static final String FIND = """
            SELECT request_hash, answer, greatest(1, ceil(extract(epoch FROM locked_until - now())))::bigint AS seconds
            FROM idempotency_key
            WHERE organization_id = :organization AND key_hash = :key
            """;
    private static final String COMPLETE = """
            UPDATE idempotency_key SET answer = :answer
            WHERE organization_id = :organization AND key_hash = :key AND holder = :holder
            """;
    private static final String RELEASE = """
            DELETE FROM idempotency_key
            WHERE organization_id = :organization AND key_hash = :key AND holder = :holder AND answer IS NULL
            """;

    private static final Duration KEPT = Duration.ofHours(24);

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(byte[] requestHash, byte[] answer, long seconds) {}

    private final Jdbi jdbi;

    IdempotencyStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Produces
    @Singleton
    static Retention idempotencyRetention() {
        return Retention.of("idempotency_key", "created_at", KEPT);
    }

    /**
     * Makes the key this request's, unless it was used before.
     *
     * @return the first answer when there is one; empty when this request is the first
     * @throws ProblemException 409 while the first is in flight, 422 when the key was used for another request
     */
    Optional<IdempotencyAnswer> claim(IdempotencyKey key) {
        return inTransaction(handle -> {
            // The row seen may be deleted or taken over between the two statements: one more attempt settles it.
            for (int attempt = 0; attempt < 2; attempt++) {
                if (insert(handle, key)) {
                    return Optional.empty();
                }
                Optional<Row> row = find(handle, key);
                if (row.isPresent()) {
                    return Optional.of(first(key, row.get()));
                }
            }
            throw inFlight(1);
        });
    }

    void complete(IdempotencyKey key, IdempotencyAnswer answer) {
        byte[] encrypted = IdempotencyCipher.encrypt(key.text(), key.hash(), answer.toBytes());
        inTransaction(handle -> handle.createUpdate(COMPLETE)
                .bind("key", key.hash())
                .bind("holder", key.holder())
                .bind("answer", encrypted)
                .execute());
    }

    /** Forgets a request that failed through our fault, so that it can be tried again. */
    void release(IdempotencyKey key) {
        inTransaction(handle -> handle.createUpdate(RELEASE)
                .bind("key", key.hash())
                .bind("holder", key.holder())
                .execute());
    }

    private boolean insert(Handle handle, IdempotencyKey key) {
        return handle.createUpdate(CLAIM)
                        .bind("key", key.hash())
                        .bind("request", key.request())
                        .bind("holder", key.holder())
                        .execute()
                == 1;
    }

    private Optional<Row> find(Handle handle, IdempotencyKey key) {
        return handle.createQuery(FIND).bind("key", key.hash()).mapTo(Row.class).findOne();
    }

    private static IdempotencyAnswer first(IdempotencyKey key, Row row) {
        if (!Arrays.equals(key.request(), row.requestHash())) {
            throw new KeyReusedException();
        }
        if (row.answer() == null) {
            throw inFlight(row.seconds());
        }
        return IdempotencyAnswer.of(IdempotencyCipher.decrypt(key.text(), key.hash(), row.answer()));
    }

    private static ProblemException inFlight(long seconds) {
        return new ConflictException("idempotency-key-in-flight", seconds)
                .withHeader("Retry-After", Long.toString(seconds));
    }

    private <T> T inTransaction(Function<Handle, T> work) {
        return QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(work::apply));
    }

    private static final class KeyReusedException extends ProblemException {
        KeyReusedException() {
            super(422, "idempotency-key-reused");
        }
    }
}
