package io.komdir.platform.ids;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes the ids of what the server creates. */
public final class Ids {
    private Ids() {}

    /** A UUID version 7 (RFC 9562): ids made later by the same process sort after earlier ones. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
