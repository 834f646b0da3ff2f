package io.komdir.local.launcher;

import io.komdir.local.servers.Secrets;
import io.komdir.local.servers.ServiceDatabase;
import io.komdir.local.tokens.TokenKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.security.KeyPair;
import java.util.Optional;
import java.util.Properties;

/** Passwords and keys of a data folder: made once from a secure random source, kept for their owner only. */
final class LocalSecrets {
    private static final String SUPERUSER = "postgres";

    private final Properties passwords;
    private final KeyPair keys;

    private LocalSecrets(Properties passwords, KeyPair keys) {
        this.passwords = passwords;
        this.keys = keys;
    }

    /**
     * The secrets of this data folder, made when it is new.
     *
     * @throws StartFailure when there is a cluster whose password is lost
     */
    static LocalSecrets loadOrCreate(DataFolder data) throws IOException {
        PrivateFile file = new PrivateFile(data.secrets().resolve("passwords.properties"));
        Properties passwords = file.read();
        if (passwords.isEmpty() && Files.exists(data.cluster().resolve("PG_VERSION"))) {
            throw new StartFailure(
                    file.path() + " is lost, and with it the way into the data; start anew with --reset");
        }
        boolean complete = true;
        complete &= passwords.putIfAbsent(SUPERUSER, Secrets.password()) != null;
        for (String database : LocalService.databases()) {
            complete &= passwords.putIfAbsent(database + "_owner", Secrets.password()) != null;
            complete &= passwords.putIfAbsent(database + "_app", Secrets.password()) != null;
        }
        if (!complete) {
            file.write(passwords);
        }
        return new LocalSecrets(passwords, keys(data).orElseGet(TokenKeys::generate)).saveKeys(data);
    }

    private LocalSecrets saveKeys(DataFolder data) throws IOException {
        if (keys(data).isEmpty()) {
            Properties values = new Properties();
            values.setProperty("public", TokenKeys.text(keys.getPublic()));
            values.setProperty("private", TokenKeys.text(keys.getPrivate()));
            keyFile(data).write(values);
        }
        return this;
    }

    /** The key pair that tokens are signed with; empty before the first start. */
    static Optional<KeyPair> keys(DataFolder data) throws IOException {
        Properties values = keyFile(data).read();
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(TokenKeys.parse(values.getProperty("public"), values.getProperty("private")));
    }

    private static PrivateFile keyFile(DataFolder data) {
        return new PrivateFile(data.secrets().resolve("token-key.properties"));
    }

    KeyPair keys() {
        return keys;
    }

    /** Password of PostgreSQL's superuser. */
    String superuserPassword() {
        return passwords.getProperty(SUPERUSER);
    }

    ServiceDatabase database(LocalService service) {
        String name = service.database();
        return new ServiceDatabase(name, passwords.getProperty(name + "_owner"), passwords.getProperty(name + "_app"));
    }
}
