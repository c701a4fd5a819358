// Built twice: as it is it must compile, with REACH it must not. The pair matters: a lone failure also "passes" when a path is wrong.
#include TIER_HEADER
#if REACH
#include FORBIDDEN_HEADER
#endif

int main()
{
    return 0;
}
