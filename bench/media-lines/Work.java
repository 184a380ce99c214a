/** Something that is measured. */
@FunctionalInterface
interface Work {
    /** Does it once. @return CPU seconds, user and system, of all processes it took */
    double cpu() throws Exception;
}
