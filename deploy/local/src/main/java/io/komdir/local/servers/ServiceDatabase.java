package io.komdir.local.servers;

import java.util.Objects;

/**
 * The database of one service with its two roles: {@code <name>_owner} migrates, {@code <name>_app} works and is neither
 * owner nor superuser, so that row-level security holds for it.
 */
public record ServiceDatabase(String name, String ownerPassword, String appPassword) {
    public ServiceDatabase {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(ownerPassword, "ownerPassword");
        Objects.requireNonNull(appPassword, "appPassword");
    }

    /** The role that owns the database and runs the migrations. */
    public String owner() {
        return name + "_owner";
    }

    /** The role that the service works as. */
    public String app() {
        return name + "_app";
    }
}
