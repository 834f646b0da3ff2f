package io.komdir.platform.events;

import com.fasterxml.jackson.core.JacksonException;
import io.komdir.platform.problem.ProblemException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** The one question that sorts every failure of a consumer: may trying again help? */
enum EventFailure {
    /** It may pass by itself: a lost connection, a lock, a deadlock, a serialization failure. */
    TRANSIENT,
    /** It will always fail for this event: bad data or a broken rule. */
    PERMANENT,
    /** It was not foreseen; the event must wait until the code is mended. */
    BUG;

    private static final List<Class<? extends Throwable>> TRANSIENT_TYPES = List.of(
            SQLTransientException.class,
            SQLRecoverableException.class,
            LockTimeoutException.class,
            OptimisticLockException.class,
            PessimisticLockException.class,
            TimeoutException.class,
            IOException.class);
    private static final List<Class<? extends Throwable>> PERMANENT_TYPES = List.of(
            PermanentEventException.class,
            ProblemException.class,
            ConstraintViolationException.class,
            JacksonException.class);

    /**
     * Classes of SQLSTATE (PostgreSQL manual, appendix A) that may pass: 08 connection, 25 transaction state after a lost
     * connection or on a standby, 40 rollback (serialization, deadlock), 53 resources, 55 object in use (lock not
     * available), 57 operator intervention (shutdown, restart), 58 system error.
     */
    private static final List<String> TRANSIENT_STATES = List.of("08", "25", "40", "53", "55", "57", "58");

    /** 22: the data does not fit its column; 23: it breaks a constraint. */
    private static final List<String> PERMANENT_STATES = List.of("22", "23");

    /** Looks through the causes for the innermost failure that says what kind it is. */
    static EventFailure of(Throwable failure) {
        EventFailure found = BUG;
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 32; cause = cause.getCause(), depth++) {
            EventFailure kind = kindOf(cause);
            found = kind == BUG ? found : kind;
        }
        return found;
    }

    private static EventFailure kindOf(Throwable cause) {
        if (PERMANENT_TYPES.stream().anyMatch(type -> type.isInstance(cause))) {
            return PERMANENT;
        }
        if (TRANSIENT_TYPES.stream().anyMatch(type -> type.isInstance(cause))) {
            return TRANSIENT;
        }
        return cause instanceof SQLException sql ? kindOf(sql.getSQLState()) : BUG;
    }

    /** A data source that has no connection to give answers with an exception without a state. */
    private static EventFailure kindOf(String state) {
        if (state == null || TRANSIENT_STATES.contains(state.substring(0, Math.min(2, state.length())))) {
            return TRANSIENT;
        }
        return PERMANENT_STATES.contains(state.substring(0, Math.min(2, state.length()))) ? PERMANENT : BUG;
    }
}
