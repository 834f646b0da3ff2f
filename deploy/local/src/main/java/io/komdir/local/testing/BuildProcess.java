package io.komdir.local.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Which build this test JVM belongs to. */
final class BuildProcess {
    private BuildProcess() {}

    /**
     * The process that started this JVM for its tests: the nearest ancestor that is Java too (Maven, or an IDE); this JVM itself
     * when there is none.
     */
    static ProcessHandle current() {
        return Stream.iterate(
                        ProcessHandle.current().parent(),
                        Optional::isPresent,
                        handle -> handle.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(BuildProcess::isJava)
                .findFirst()
                .orElseGet(ProcessHandle::current);
    }

    private static boolean isJava(ProcessHandle handle) {
        return handle.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("java") || name.startsWith("idea"))
                .isPresent();
    }

    /** The root folder of the repository: the system property {@code komdir.root}, else found upward from the working folder. */
    static Path root() {
        String configured = System.getProperty("komdir.root");
        if (configured != null && !configured.isBlank()) {
            return Path.of(configured).toAbsolutePath().normalize();
        }
        Path start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("deploy/local")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Komdir repository above " + start));
    }
}
