import { script } from "../../../generator/index.js";

/** The log goes to the console alone. */
export const logging = script([
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<Configuration name="infinispan" shutdownHook="disable">',
  "  <Appenders>",
  '    <Console name="console">',
  '      <PatternLayout pattern="%d{yyyy-MM-dd HH:mm:ss,SSS} %-5p (%t) [%c] %m%throwable%n"/>',
  "    </Console>",
  "  </Appenders>",
  "  <Loggers>",
  '    <Root level="INFO">',
  '      <AppenderRef ref="console"/>',
  "    </Root>",
  "  </Loggers>",
  "</Configuration>",
]);
