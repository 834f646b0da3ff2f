package io.komdir.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevCommandTest {
    @TempDir
    private Path folder;

    @Test
    void shouldSayOneLineWhenThereIsNoSuchService() {
        // When
        Call call = Call.of("dev", "board-service", "--data=" + folder);

        // Then
        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err().lines())
                .singleElement()
                .asString()
                .contains("there is no service board-service")
                .contains("kpi-service, audit-service, hiring-service");
    }

    @Test
    void shouldSayOneLineWhenTheServiceIsMissing() {
        // When
        Call call = Call.of("dev");

        // Then
        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err().lines()).singleElement().asString().contains("SERVICE");
    }

    @Test
    void shouldTakeTheOptionsOfUp() {
        // When
        Call call = Call.of("dev", "kpi-service", "--data=" + folder, "--kpi-port=8082");

        // Then
        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err().lines()).singleElement().asString().contains("cannot share a port");
    }

    @Test
    void shouldSayOneLineWhenAnotherRunHasTheFolder() throws Exception {
        // Given
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.prepare();
        try (FolderLock lock = FolderLock.take(data)) {

            // When
            Call call = Call.of("dev", "hiring-service", "--data", data.path().toString());

            // Then
            assertThat(lock).isNotNull();
            assertThat(call.code()).isEqualTo(1);
            assertThat(call.err().lines()).singleElement().asString().contains("another komdir");
        }
    }
}
