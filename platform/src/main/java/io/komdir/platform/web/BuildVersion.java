package io.komdir.platform.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which build answers: the same in all replicas of one build, another after an upgrade. Part of every tag, because a new
 * build may show the same data otherwise.
 */
@Singleton
class BuildVersion {
    private static final String STAMP = "/META-INF/komdir-build.properties";

    private final String text;

    BuildVersion(
            @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.text = name + ' ' + version + ' ' + stamp();
    }

    @Override
    public String toString() {
        return text;
    }

    private static String stamp() {
        Properties build = new Properties();
        try (InputStream in = BuildVersion.class.getResourceAsStream(STAMP)) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("stamp");
    }
}
