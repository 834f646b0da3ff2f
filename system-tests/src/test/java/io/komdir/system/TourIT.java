package io.komdir.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.system.TourPage.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every command of the tour, run as a reader runs it, answers what the page prints. */
class TourIT {
    private static final Path PAGE =
            Path.of(System.getProperty("komdir.root", "..")).resolve("docs/tour.md");
    private static final Path FOLDER = Path.of("target/tour");
    private static final int LIMIT_SECONDS = 240;
    private static final String STEP = "@@@ step ";

    @Test
    void shouldAnswerWhatThePagePrintsWhenEachCommandIsRun() throws Exception {
        // Given
        TourPage page = TourPage.read(PAGE);
        assertThat(page.steps()).hasSizeGreaterThan(30);
        Files.createDirectories(FOLDER);

        // When
        List<String> answers;
        try (LocalRun local = new LocalRun("tour-data")) {
            local.start();
            local.writeLauncher(FOLDER.resolve("komdir"));
            answers = run(page, local);
        }

        // Then
        Path actual = FOLDER.resolve("tour.md");
        Files.write(actual, page.answered(answers));
        SoftAssertions all = new SoftAssertions();
        for (int index = 0; index < page.steps().size(); index++) {
            Step step = page.steps().get(index);
            if (step.hasAnswer()) {
                compare(all, step, answers.get(index));
            }
        }
        all.assertAll();
    }

    /** Like the page up to what an answer's day, ids and figures are; {@code target/tour/tour.md} has the answers of this run. */
    private static void compare(SoftAssertions all, Step step, String answer) {
        String expected = AnswerShape.of(step.answer().strip());
        String actual = AnswerShape.of(answer.strip());
        if (step.commands().contains("cut -c")) {
            all.assertThat(AnswerShape.common(actual, expected))
                    .as(step.commands())
                    .isEqualTo(AnswerShape.common(expected, actual));
        } else if (step.isShortened()) {
            List<String> lines = actual.lines().toList();
            all.assertThat(lines)
                    .as(step.commands())
                    .containsAll(expected.lines()
                            .filter(line -> !line.equals("  …"))
                            .filter(line -> !line.contains("http://"))
                            .toList());
        } else {
            all.assertThat(actual).as(step.commands()).isEqualTo(expected);
        }
    }

    /** Runs the commands in one shell, as variables of one step are used by later ones. */
    private static List<String> run(TourPage page, LocalRun local) throws IOException, InterruptedException {
        List<String> script = new ArrayList<>(List.of("set -u"));
        for (int index = 0; index < page.steps().size(); index++) {
            script.add("echo; echo '" + STEP + index + "'");
            String commands = page.steps().get(index).commands();
            if (!commands.equals("./komdir up")) {
                script.add(local.here(commands).replaceFirst("KEY='[^']*'", "KEY='" + local.apiKey() + "'"));
            }
        }
        Path file = FOLDER.resolve("commands.sh");
        Path output = FOLDER.resolve("output.txt");
        Files.write(file, script);
        Process shell = new ProcessBuilder("bash", "commands.sh")
                .directory(FOLDER.toFile())
                .redirectOutput(output.toFile())
                .redirectError(FOLDER.resolve("errors.txt").toFile())
                .start();
        if (!shell.waitFor(LIMIT_SECONDS, SECONDS)) {
            shell.destroyForcibly();
            throw new IllegalStateException("the tour did not end within " + LIMIT_SECONDS + " s, see " + output);
        }
        return answers(local.elsewhere(Files.readString(output)), page.steps().size());
    }

    private static List<String> answers(String output, int steps) {
        List<String> answers = new ArrayList<>();
        for (int index = 0; index < steps; index++) {
            String begin = "\n" + STEP + index + "\n";
            int from = output.indexOf(begin) + begin.length();
            int next = output.indexOf("\n" + STEP + (index + 1) + "\n");
            answers.add(
                    output.substring(from, next < 0 ? output.length() : next).strip());
        }
        return answers;
    }
}
