package io.komdir.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands of a page and what it prints of their answers. */
record TourPage(List<String> lines, List<Step> steps) {
    /** A line of an answer that stands for several. */
    static final String LEFT_OUT = "  …";

    private static final String FENCE = "```";
    private static final String COMMANDS = FENCE + "sh";

    /**
     * A block of commands.
     *
     * @param answer what stands in the block right behind it; {@code ""} when there is none
     * @param answerFrom first line of the answer in the page
     * @param answerTo line behind the answer; equal to {@code answerFrom} when there is none
     */
    record Step(String commands, String answer, int answerFrom, int answerTo) {
        boolean hasAnswer() {
            return answerFrom < answerTo;
        }

        /** Whether the page leaves lines of the answer out. */
        boolean isShortened() {
            return answer.lines().anyMatch(LEFT_OUT::equals);
        }
    }

    static TourPage read(Path page) throws IOException {
        List<String> lines = Files.readAllLines(page);
        List<Step> steps = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            if (lines.get(at).equals(COMMANDS)) {
                int end = fence(lines, at + 1);
                boolean answered = end + 1 < lines.size() && lines.get(end + 1).equals(FENCE);
                int from = answered ? end + 2 : end + 1;
                int to = answered ? fence(lines, from) : from;
                steps.add(new Step(text(lines, at + 1, end), text(lines, from, to), from, to));
                at = to;
            }
            at++;
        }
        return new TourPage(lines, steps);
    }

    /** The page with other answers, where it prints them whole. */
    List<String> answered(List<String> answers) {
        List<String> page = new ArrayList<>();
        int copied = 0;
        for (int index = 0; index < steps.size(); index++) {
            Step step = steps.get(index);
            page.addAll(lines.subList(copied, step.answerFrom()));
            if (step.hasAnswer()) {
                String answer = step.isShortened() ? step.answer() : answers.get(index);
                page.addAll(answer.lines().toList());
            }
            copied = step.answerTo();
        }
        page.addAll(lines.subList(copied, lines.size()));
        return page;
    }

    private static int fence(List<String> lines, int from) {
        int at = from;
        while (!lines.get(at).equals(FENCE)) {
            at++;
        }
        return at;
    }

    private static String text(List<String> lines, int from, int to) {
        return String.join("\n", lines.subList(from, to));
    }
}
