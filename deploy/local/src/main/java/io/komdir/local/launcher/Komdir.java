package io.komdir.local.launcher;

import java.io.PrintWriter;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands behind the script {@code komdir}. A wrong call ends with 2, a failure with 1, each with one line. */
@Command(
        name = "komdir",
        subcommands = {UpCommand.class, DevCommand.class, TokenCommand.class, EventsCommand.class, DemoCommand.class})
public final class Komdir {
    private Komdir() {}

    /** Runs one command and ends the process with its code. */
    public static void main(String[] arguments) {
        // Nothing that a library logs reaches the terminal; `up` sends it to a file.
        LogManager.getLogManager().reset();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Komdir())
                .setParameterExceptionHandler((problem, arguments) -> say(problem.getCommandLine(), problem, 2))
                .setExecutionExceptionHandler((problem, command, result) -> say(command, problem, 1));
    }

    private static int say(CommandLine command, Exception problem, int code) {
        PrintWriter err = command.getErr();
        err.println("komdir: " + problem.getMessage() + (code == 2 ? " (./komdir help shows all commands)" : ""));
        err.flush();
        return code;
    }
}
