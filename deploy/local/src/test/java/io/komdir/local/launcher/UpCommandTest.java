package io.komdir.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "--kpi-port=0, 0 is no port",
        "--kpi-port=65536, 65536 is no port",
        "--kpi-port=8082, cannot share a port"
    })
    void shouldSayOneLineWhenAPortMakesNoSense(String option, String line) {
        // Given
        String data = "--data=" + folder;

        // When
        Call call = Call.of("up", data, option);

        // Then
        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err().lines()).singleElement().asString().contains(line);
    }

    @Test
    void shouldSayOneLineWhenAnotherRunHasTheFolder() throws Exception {
        // Given
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.prepare();
        try (FolderLock lock = FolderLock.take(data)) {

            // When
            Call call = Call.of("up", "--data", data.path().toString());

            // Then
            assertThat(lock).isNotNull();
            assertThat(call.code()).isEqualTo(1);
            assertThat(call.err().lines()).singleElement().asString().contains("another komdir");
        }
    }

    @Test
    void shouldLeaveTheFolderAloneWhenItHoldsSomethingElse() throws Exception {
        // Given
        Path letter = Files.writeString(folder.resolve("letter.txt"), "dear");

        // When
        Call call = Call.of("up", "--reset", "--data", folder.toString());

        // Then
        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err().lines()).singleElement().asString().contains("holds something else");
        assertThat(letter).hasContent("dear");
    }

    @Test
    void shouldSayOneLineWhenTheFolderIsAFile() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("file"), "");

        // When
        Call call = Call.of("up", "--data", file.toString());

        // Then
        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err().lines()).singleElement().asString().contains("is not a folder");
    }
}
