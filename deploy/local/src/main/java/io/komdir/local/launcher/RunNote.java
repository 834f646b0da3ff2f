package io.komdir.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;

/** Where the services of a data folder listen at present, for the other commands. */
record RunNote(DataFolder data) {
    private static final String KAFKA = "kafka";

    void write(List<ServiceProcess> services, String bootstrapServers) throws IOException {
        Properties values = new Properties();
        values.setProperty(KAFKA, bootstrapServers);
        for (ServiceProcess service : services) {
            values.setProperty(service.service().module(), service.url().toString());
        }
        file().write(values);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file().path());
    }

    /** Kafka's {@code host:port}. */
    String bootstrapServers() throws IOException {
        return value(KAFKA);
    }

    /** The address of a service, without a path. */
    URI url(LocalService service) throws IOException {
        return URI.create(value(service.module()));
    }

    /**
     * Reads one address.
     *
     * @throws StartFailure when nothing runs on this folder
     */
    private String value(String name) throws IOException {
        String value = file().read().getProperty(name);
        if (value == null) {
            throw new StartFailure("nothing runs on " + data.path() + "; start it with ./komdir up");
        }
        return value;
    }

    private PrivateFile file() {
        return new PrivateFile(data.run().resolve("addresses.properties"));
    }
}
